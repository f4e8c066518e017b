package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.treatment.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the network and others say of the caller, added up. */
record ScoreStep(ScoreConfig config, Treatment treatment, Reputation reputation) {

    private static final Logger LOG = LoggerFactory.getLogger(ScoreStep.class);

    Answer answer(IncomingCall call) {
        var parts = new ArrayList<ScorePart>();
        parts.add(attestation(call.attestation()));
        parts.addAll(others(call));
        long total = parts.stream().mapToLong(ScorePart::points).sum();
        return Answer.scored(decision(total), finding(total, parts), parts);
    }

    private ScorePart attestation(Attestation attestation) {
        return new ScorePart(
                "attestation", config.attestation().of(attestation), words(attestation));
    }

    /** What the network said counts although others could not be asked. */
    private List<ScorePart> others(IncomingCall call) {
        try {
            return call.number().key().isEmpty() ? List.of() : reputation.of(call.number());
        } catch (RuntimeException e) {
            LOG.warn("reputation could not be asked; the call goes on without", e);
            return List.of(new ScorePart("reputation", 0, "could not be asked"));
        }
    }

    private Optional<Decision> decision(long total) {
        if (total >= config.blockAt()) {
            return Optional.of(Decisions.of(treatment, config.challengeDigits()));
        }
        return total >= config.challengeAt()
                ? Optional.of(new Decision.Menu(config.challengeDigits()))
                : Optional.empty();
    }

    private String finding(long total, List<ScorePart> parts) {
        return "%d points, challenged at %d and blocked at %d: %s"
                .formatted(
                        total,
                        config.challengeAt(),
                        config.blockAt(),
                        parts.stream().map(ScoreStep::text).collect(Collectors.joining("; ")));
    }

    private static String text(ScorePart part) {
        return "%s %+d (%s)"
                .formatted(
                        Wording.shown(part.source()), part.points(), Wording.shown(part.reason()));
    }

    private static String words(Attestation attestation) {
        return switch (attestation) {
            case NONE -> "nobody vouches for the number";
            case FAILED -> "the signature did not hold";
            case GATEWAY -> "a network only passed the call on";
            case PARTIAL -> "the network knows its customer";
            case FULL -> "the network vouches for the number";
        };
    }
}
