package io.sidetone.ari.doorbell;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;
import io.sidetone.core.camera.Picture;
import io.sidetone.core.log.LogText;
import io.sidetone.core.outbox.Draft;
import io.sidetone.core.outbox.Envelope;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.Sender;
import io.sidetone.core.outbox.Take;
import io.sidetone.core.outbox.TakeKind;
import io.sidetone.core.people.People;
import io.sidetone.core.people.Person;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * "Nobody is at home": lets the visitor speak, and the house gets it by e-mail. No key is asked
 * for, and none ends the recording: a door station has one button.
 */
final class LeaveMessage {

    private static final Logger LOG = LoggerFactory.getLogger(LeaveMessage.class);

    private final Call visitor;
    private final Button button;
    private final MessageConfig config;
    private final Outbox outbox;
    private final List<Recipient> recipients;
    private final CompletableFuture<Optional<Picture>> picture;

    /**
     * @param picture goes with the message when it is there by then
     */
    LeaveMessage(
            Call visitor,
            Button button,
            MessageConfig config,
            People people,
            Outbox outbox,
            CompletableFuture<Optional<Picture>> picture) {
        this.visitor = visitor;
        this.button = button;
        this.config = config;
        this.outbox = outbox;
        this.picture = picture;
        recipients =
                config.to().stream()
                        .flatMap(key -> people.byKey(key).stream())
                        .flatMap(person -> recipient(person).stream())
                        .toList();
    }

    /**
     * Tells the visitor and listens; a visitor who leaves has been heard all the same.
     *
     * @return the message's id; empty when there is none
     * @throws CallEnded when no more can be known of the visitor
     */
    Optional<String> take() throws CallEnded {
        try {
            visitor.answer();
            return recipients.isEmpty() ? onlyTell() : listen();
        } catch (CallEnded ended) {
            if (ended.reason() != CallEnded.Reason.HANGUP) {
                throw ended;
            }
            LOG.debug("the visitor did not stay: {}", ended.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> onlyTell() throws CallEnded {
        visitor.play(Phrases.NOBODY_HOME);
        return Optional.empty();
    }

    private Optional<String> listen() throws CallEnded {
        try (var draft = outbox.draft(envelope())) {
            return listen(draft);
        } catch (IOException e) {
            LOG.error("No message could be begun in the outbox: {}", LogText.safe(e.toString()));
            return onlyTell();
        }
    }

    private Optional<String> listen(Draft draft) throws CallEnded {
        try {
            visitor.play(Phrases.LEAVE_MESSAGE);
            var take = draft.newTake(TakeKind.REPLACE);
            record(draft, take);
            var sent = visitor.withTone(Tone.WORKING, () -> send(draft, take));
            farewell(sent.isPresent());
            return sent;
        } catch (IOException e) {
            LOG.error("What a visitor said is not stored: {}", LogText.safe(e.toString()));
            farewell(draft.isSafe());
            return Optional.of(draft).filter(Draft::isSafe).map(Draft::id);
        }
    }

    private void record(Draft draft, Take take) throws CallEnded, IOException {
        try {
            visitor.record(
                    new RecordingRequest(
                            take.name(), config.limit(), config.silence(), DtmfSet.NONE));
        } finally {
            picture.getNow(Optional.empty()).ifPresent(draft::attach);
        }
    }

    private static Optional<String> send(Draft draft, Take take) throws IOException {
        draft.collect(take);
        return draft.send();
    }

    private void farewell(boolean heard) {
        try {
            visitor.play(heard ? Phrases.THANKS : Phrases.NOT_RECORDED);
        } catch (CallEnded ended) {
            LOG.debug("nobody left to thank: {}", ended.getMessage());
        }
    }

    private Envelope envelope() {
        var number = visitor.callerId().number();
        return new Envelope(
                DoorbellFeature.NAME,
                button.name(),
                new Sender("doorbell-" + button.name(), button.label(), Optional.empty(), number),
                recipients,
                visitor.channelId(),
                config.minimumSound(),
                OnHangup.SEND);
    }

    private static Optional<Recipient> recipient(Person person) {
        return person.mail().map(mail -> new Recipient(person.name(), mail, person.zone()));
    }
}
