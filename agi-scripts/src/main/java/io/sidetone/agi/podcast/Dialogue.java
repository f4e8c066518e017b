package io.sidetone.agi.podcast;

import io.sidetone.core.audio.UnreadableAudio;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.RecordingFailed;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;
import io.sidetone.core.outbox.DeliveryState;
import io.sidetone.core.outbox.Draft;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.TakeKind;
import io.sidetone.core.prompt.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recording and review: from the tone to "sent", with one caller and one draft. */
final class Dialogue {

    private static final Logger LOG = LoggerFactory.getLogger(Dialogue.class);

    /** A caller who hears "sent" waits no longer than this for the mail server's word. */
    private static final Duration OUTCOME_LIMIT = Duration.ofMillis(1500);

    /** Three silent takes in a row: nobody is there, or the microphone is off. */
    private static final int SILENT_TAKES = 3;

    /** The menu is heard twice without an answer before it is taken as "send". */
    private static final int MENU_ROUNDS = 2;

    private static final DtmfSet END_OF_RECORDING = new DtmfSet("#");
    private static final DtmfSet MENU_KEYS = new DtmfSet("12340");

    private final Call call;
    private final Draft draft;
    private final Outbox outbox;
    private final PodcastConfig config;
    private @Nullable PodcastResult result;

    Dialogue(Call call, Draft draft, Outbox outbox, PodcastConfig config) {
        this.call = call;
        this.draft = draft;
        this.outbox = outbox;
        this.config = config;
    }

    /** How the call ended; empty while that is open, as when the caller hung up first. */
    Optional<PodcastResult> result() {
        return Optional.ofNullable(result);
    }

    void run() throws CallEnded {
        try {
            if (recordUntilHeard()) {
                review();
            } else {
                draft.discard();
                decide(PodcastResult.NOTHING);
            }
        } catch (RecordingFailed e) {
            LOG.error("Asterisk could not record: {}", e.getMessage());
            apologise(Phrases.CANNOT_RECORD_MORE, Phrases.CANNOT_RECORD);
        } catch (UnreadableAudio e) {
            // A disk that fills up under Asterisk is no failure to Asterisk: it says "recorded".
            LOG.error(
                    "Asterisk's recording for {} is none; is the disk it records on full? {}",
                    draft.id(),
                    e.getMessage());
            farewell(Phrases.CANNOT_RECORD, PodcastResult.FAILED);
        } catch (IOException e) {
            LOG.error("Message {} cannot be stored now: {}", draft.id(), e.toString());
            apologise(Phrases.KEPT, Phrases.CANNOT_SAVE);
        }
    }

    /** No promise is made that a crash or this caller's own settings would break. */
    private void apologise(Prompt whenSafe, Prompt whenNot) throws CallEnded {
        if (draft.isSafe()) {
            farewell(whenSafe, PodcastResult.QUEUED);
        } else {
            farewell(whenNot, PodcastResult.FAILED);
        }
    }

    private boolean recordUntilHeard() throws CallEnded, IOException {
        for (int take = 1; take <= SILENT_TAKES; take++) {
            record(TakeKind.REPLACE);
            if (!draft.keptRecordings().isEmpty()) {
                return true;
            }
            call.play(Phrases.NOTHING_HEARD);
        }
        return false;
    }

    private void record(TakeKind kind) throws CallEnded, IOException {
        var take = draft.newTake(kind);
        call.record(
                new RecordingRequest(
                        take.name(), config.maximumLength(), config.silence(), END_OF_RECORDING));
        var collected = call.withTone(Tone.WORKING, () -> draft.collect(take));
        if (collected.cutShort()) {
            LOG.error(
                    "The end of recording {} is missing: Asterisk's disk was full. Make room under asterisk.recording-directory",
                    take.name());
            call.play(Phrases.CUT_SHORT);
        }
    }

    private void review() throws CallEnded, IOException {
        var key = listen();
        int unanswered = 0;
        while (result == null) {
            if (key.isEmpty()) {
                key = call.ask(Phrases.MENU, MENU_KEYS, config.menuWait());
            }
            if (key.isPresent()) {
                key = follow(key.get());
            } else if (++unanswered == MENU_ROUNDS) {
                call.play(Phrases.NO_ANSWER_AT_MENU);
                send();
            }
        }
    }

    /** Does what a key of the menu says; returns the key pressed meanwhile. */
    private Optional<Dtmf> follow(Dtmf key) throws CallEnded, IOException {
        switch (key.key()) {
            case '1' -> send();
            case '2' -> {
                return listen();
            }
            case '3' -> {
                record(TakeKind.REPLACE);
                return listen();
            }
            case '4' -> {
                record(TakeKind.APPEND);
                return listen();
            }
            case '0' -> {
                draft.discard();
                farewell(Phrases.CANCELLED, PodcastResult.CANCELLED);
            }
            default -> call.play(Phrases.INVALID_KEY);
        }
        return Optional.empty();
    }

    private Optional<Dtmf> listen() throws CallEnded {
        for (var recording : draft.keptRecordings()) {
            var key = call.play(new Prompt.Recorded(recording), MENU_KEYS);
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }

    private void send() throws CallEnded, IOException {
        var outcome = call.withTone(Tone.WORKING, this::journalAndAwait);
        if (outcome.isEmpty()) {
            farewell(Phrases.NOTHING_HEARD, PodcastResult.NOTHING);
            return;
        }
        switch (outcome.get()) {
            case DELIVERED -> farewell(Phrases.SENT, PodcastResult.SENT);
            case DELAYED -> farewell(Phrases.QUEUED, PodcastResult.QUEUED);
            case REFUSED -> farewell(Phrases.REFUSED_BY_SERVER, PodcastResult.FAILED);
            case QUEUED, HELD, UNKNOWN -> farewell(Phrases.ON_ITS_WAY, PodcastResult.QUEUED);
        }
    }

    /** Empty when there is too little sound for a message. */
    private Optional<DeliveryState> journalAndAwait() throws IOException {
        return draft.send().map(id -> outbox.awaitOutcome(id, OUTCOME_LIMIT));
    }

    /** The result stands before it is told: the caller may hang up on the last word. */
    private void farewell(Prompt words, PodcastResult decided) throws CallEnded {
        decide(decided);
        call.play(words);
    }

    private void decide(PodcastResult decided) {
        result = decided;
        call.setVariable(PodcastResult.VARIABLE, decided.name());
    }
}
