package io.sidetone.console.screening.log;

import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.console.output.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A screened call in JSON, as {@code log} writes it and {@code replay} reads it.
 *
 * @param channelId Asterisk's unique id
 * @param key the number normalised; empty when there is none
 * @param verdict {@code ring}, {@code menu}, {@code challenge} or a treatment
 * @param step which step spoke
 * @param rule the rule's text form; empty when no list matched
 * @param outcome what happened in the end
 * @param recording the outbox's message; null when there is none
 * @param ended null while Sidetone is not done with it
 */
public record CallJson(
        String channelId,
        Instant at,
        String line,
        String received,
        String key,
        String name,
        String attestation,
        String verdict,
        String step,
        String rule,
        String place,
        String reason,
        List<ScorePart> score,
        String outcome,
        @Nullable String recording,
        @Nullable Instant ended) {

    /** The JSON of a call. */
    public static CallJson from(ScreenedCall call) {
        return new CallJson(
                call.channelId(),
                call.at(),
                call.line(),
                call.received(),
                call.key(),
                call.name(),
                call.attestation(),
                call.verdict(),
                Words.kebab(call.step()),
                call.rule(),
                call.place(),
                call.reason(),
                call.score(),
                Words.kebab(call.outcome()),
                call.recording().orElse(null),
                call.ended().orElse(null));
    }

    /**
     * Sees that a line of a file has all that a call needs.
     *
     * @throws IllegalArgumentException when a value is null that must not be
     */
    public void requireWhole() {
        var needed =
                Stream.of(
                        channelId,
                        at,
                        line,
                        received,
                        key,
                        name,
                        attestation,
                        verdict,
                        step,
                        rule,
                        place,
                        reason,
                        score,
                        outcome);
        if (needed.anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a value is null");
        }
    }

    /**
     * The call.
     *
     * @throws IllegalArgumentException when a word in it is not known; the message says which
     */
    public ScreenedCall call() {
        return new ScreenedCall(
                channelId,
                at,
                line,
                received,
                key,
                name,
                attestation,
                verdict,
                Words.read(Step.class, step),
                rule,
                place,
                reason,
                score,
                Words.read(Outcome.class, outcome),
                Optional.ofNullable(recording),
                Optional.ofNullable(ended));
    }
}
