package io.sidetone.core.outbox;

import io.sidetone.core.audio.UnreadableAudio;
import io.sidetone.core.audio.WavJoin;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a draft: makes a message of it, or nothing. The same for a caller who says "send", one who
 * hangs up, and a process that finds what an earlier one left. Each step can be done again after
 * the power failed in it. Whoever calls holds the draft's lock.
 */
final class DraftEnding {

    /** What became of a draft. */
    enum Outcome {
        /** It is in the queue. */
        QUEUED,
        /** There was no message in it; it is gone. */
        NOTHING,
        /** The PBX may still be writing; the draft stays. */
        LATER
    }

    static final String AUDIO = "audio.wav";

    private static final Logger LOG = LoggerFactory.getLogger(DraftEnding.class);

    private final SpoolDirectory spool;
    private final MessageStore store;
    private final TakeCollector collector;
    private final Recordings recordings;
    private final InstantSource clock;
    private final OutboxSignal signal;

    DraftEnding(
            SpoolDirectory spool,
            MessageStore store,
            TakeCollector collector,
            Recordings recordings,
            InstantSource clock,
            OutboxSignal signal) {
        this.spool = spool;
        this.store = store;
        this.collector = collector;
        this.recordings = recordings;
        this.clock = clock;
        this.signal = signal;
    }

    /** Journals that the sender said "send", so every recording has ended. */
    Journal confirm(Journal draft) throws IOException {
        var confirmed = draft.confirm();
        store.write(Shelf.DRAFT, confirmed);
        return confirmed;
    }

    /** Makes a message of a confirmed draft. */
    Outcome send(Journal confirmed) throws IOException {
        return finish(confirmed, true);
    }

    /** The call is over and the sender said nothing. */
    Outcome hangUp(Journal draft) throws IOException {
        if (draft.confirmed() || draft.envelope().onHangup() == OnHangup.SEND) {
            return finish(draft, draft.confirmed());
        }
        discard(draft);
        return Outcome.NOTHING;
    }

    /**
     * Wakes whoever delivers; to be called when the draft's lock is free again, for a delivery that
     * finds it taken is tried a second later.
     */
    void released() {
        signal.ring();
    }

    /** Removes the draft and its recordings. */
    void discard(Journal draft) throws IOException {
        spool.move(draft.id(), Shelf.DRAFT, Shelf.GONE);
        LOG.info("message {} discarded", draft.id());
        removeFromPbx(draft);
    }

    private Outcome finish(Journal draft, boolean over) throws IOException {
        var collected = collector.collectMissing(draft, over);
        if (collected.isEmpty()) {
            return Outcome.LATER;
        }
        var journal = collected.get();
        var counting = TakeRule.counting(journal.takes(), journal.envelope().minimumSound());
        if (counting.isEmpty()) {
            LOG.info("message {} holds too little sound to be one", draft.id());
            discard(journal);
            return Outcome.NOTHING;
        }
        queue(assemble(journal, counting));
        return Outcome.QUEUED;
    }

    private Journal assemble(Journal draft, List<TakeRecord> counting) throws IOException {
        var files = counting.stream().map(take -> collector.file(draft, take.take())).toList();
        var length = join(draft, files);
        spool.publish(Shelf.DRAFT, draft.id(), AUDIO);
        var audio = new Journal.Audio(length, TakeRule.soundIn(counting));
        var assembled = draft.assembled(audio, clock.instant());
        store.write(Shelf.DRAFT, assembled);
        return assembled;
    }

    private Duration join(Journal draft, List<Path> files) throws IOException {
        try {
            return WavJoin.join(files, spool.unfinished(Shelf.DRAFT, draft.id(), AUDIO));
        } catch (UnreadableAudio e) {
            throw e; // the files are to blame, not the disk
        } catch (IOException e) {
            throw spool.abandoned(Shelf.DRAFT, draft.id(), AUDIO, e);
        }
    }

    private void queue(Journal message) throws IOException {
        spool.move(message.id(), Shelf.DRAFT, Shelf.QUEUE);
        LOG.info(
                "message {} queued, recipients: {}, length: {}",
                message.id(),
                message.deliveries().size(),
                LogText.seconds(message.audio().map(Journal.Audio::length).orElseThrow()));
        removeTakes(message);
        removeFromPbx(message);
    }

    private void removeTakes(Journal message) {
        for (var take : message.takes()) {
            try {
                spool.delete(Shelf.QUEUE, message.id(), TakeCollector.fileName(take.take()));
            } catch (IOException e) {
                LOG.debug("take of {} stays until the message is removed", message.id(), e);
            }
        }
    }

    /** Tries once; what fails is left to the recordings clean-up. */
    private void removeFromPbx(Journal message) {
        for (var take : message.takes()) {
            try {
                recordings.delete(take.take().name());
            } catch (IOException e) {
                LOG.warn("recording {} is removed from the PBX later", take.take().name(), e);
            }
        }
    }
}
