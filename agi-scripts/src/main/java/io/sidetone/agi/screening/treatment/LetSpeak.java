package io.sidetone.agi.screening.treatment;

import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;
import io.sidetone.core.log.LogText;
import io.sidetone.core.outbox.Draft;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.Take;
import io.sidetone.core.outbox.TakeKind;
import io.sidetone.core.people.People;
import io.sidetone.core.people.Person;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * "My computer is happy to listen": whoever is turned away may speak, and the owner gets it by
 * e-mail.
 */
final class LetSpeak {

    private static final Logger LOG = LoggerFactory.getLogger(LetSpeak.class);

    private static final DtmfSet DONE = new DtmfSet("#");

    private final LetSpeakConfig config;
    private final Outbox outbox;
    private final List<Recipient> recipients;

    LetSpeak(LetSpeakConfig config, People people, Outbox outbox) {
        this.config = config;
        this.outbox = outbox;
        this.recipients =
                config.to().stream()
                        .flatMap(key -> people.byKey(key).stream())
                        .flatMap(person -> recipient(person).stream())
                        .toList();
    }

    /**
     * Listens.
     *
     * @return what happened; empty, and nothing was said, when there is nobody to hear it, or no
     *     disk
     */
    Optional<Treated> give(Call call, IncomingCall from) throws CallEnded {
        if (recipients.isEmpty()) {
            LOG.warn("let-speak reaches nobody: screening.treatments.let-speak.to is empty");
            return Optional.empty();
        }
        var envelope = Messages.to(recipients, call, from, config.minimumSound());
        try (var draft = outbox.draft(envelope)) {
            return Optional.of(listen(call, draft));
        } catch (IOException e) {
            LOG.error("No message could be begun in the outbox: {}", LogText.safe(e.toString()));
            return Optional.empty();
        }
    }

    private Treated listen(Call call, Draft draft) throws CallEnded {
        try {
            call.answer();
            call.play(Phrases.LET_SPEAK);
            var take = draft.newTake(TakeKind.REPLACE);
            call.record(new RecordingRequest(take.name(), config.limit(), config.silence(), DONE));
            var sent = call.withTone(Tone.WORKING, () -> send(draft, take));
            sayGoodbye(call);
            return treated(sent);
        } catch (IOException e) {
            LOG.error("What was said cannot be stored now: {}", LogText.safe(e.toString()));
            sayGoodbye(call);
            return new Treated(
                    "was let speak, but the recording failed",
                    Optional.of(draft).filter(Draft::isSafe).map(Draft::id));
        }
    }

    private static Optional<String> send(Draft draft, Take take) throws IOException {
        draft.collect(take);
        return draft.send();
    }

    /** Whoever has left already has been heard all the same. */
    private static void sayGoodbye(Call call) {
        try {
            call.play(Phrases.LET_SPEAK_THANKS);
            call.hangUp();
        } catch (CallEnded ended) {
            LOG.debug("nobody left to thank: {}", ended.getMessage());
        }
    }

    private static Treated treated(Optional<String> message) {
        return new Treated(
                message.isPresent()
                        ? "was let speak, and heard"
                        : "was let speak, and said nothing",
                message);
    }

    private static Optional<Recipient> recipient(Person person) {
        return person.mail().map(mail -> new Recipient(person.name(), mail, person.zone()));
    }
}
