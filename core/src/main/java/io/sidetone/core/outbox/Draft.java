package io.sidetone.core.outbox;

import io.sidetone.core.camera.Picture;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message while the caller speaks it. On the disk from its beginning: when the process dies, the
 * next one does what {@link #close} would have done. To be used by one thread.
 */
public final class Draft implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);

    private final MessageStore store;
    private final TakeCollector collector;
    private final DraftEnding ending;
    private final MessageLock lock;
    private final InstantSource clock;
    private Journal journal;
    private Instant takeBegan;
    private boolean ended;

    Draft(
            Journal journal,
            MessageLock lock,
            MessageStore store,
            TakeCollector collector,
            DraftEnding ending,
            InstantSource clock) {
        this.journal = journal;
        this.lock = lock;
        this.store = store;
        this.collector = collector;
        this.ending = ending;
        this.clock = clock;
        this.takeBegan = clock.instant();
    }

    /** The message's id, from draft to delivery. */
    public String id() {
        return journal.id();
    }

    /**
     * Begins a take. Its name is on the disk when this returns, so a recording that Asterisk is now
     * told to make will be found again.
     *
     * @throws IOException when the disk fails; then nothing must be recorded
     */
    public Take newTake(TakeKind kind) throws IOException {
        checkOpen();
        var number = journal.takes().size() + 1;
        var take = new Take(number, MessageIds.recordingName(id(), number), kind);
        var begun = journal.withTake(TakeRecord.begun(take));
        store.write(Shelf.DRAFT, begun);
        journal = begun;
        takeBegan = clock.instant();
        return take;
    }

    /**
     * Pulls a take from the PBX that it said it recorded.
     *
     * @return what came of it
     * @throws IOException when the PBX or the disk fails, or the recording is not to be found; what
     *     was recorded stays where it is, the message stays a draft, and it is pulled later
     */
    public CollectedTake collect(Take take) throws IOException {
        checkOpen();
        var lasted = Duration.between(takeBegan, clock.instant());
        journal = journal.withTake(recordOf(take).known());
        try {
            journal = collector.collect(journal, recordOf(take));
            var cutShort = CutShort.isIn(collector.file(journal, take), lasted);
            return new CollectedTake(recordOf(take).sound(), cutShort);
        } catch (IOException e) {
            rememberRecording(e);
            throw e;
        }
    }

    /** So that nobody later takes a recording for silence because it is not to be found. */
    private void rememberRecording(IOException notCollected) {
        try {
            store.write(Shelf.DRAFT, journal);
        } catch (IOException e) {
            notCollected.addSuppressed(e);
        }
    }

    /**
     * Puts a picture to the message, in place of an earlier one. It is on the disk when this
     * returns, or the message goes without it: no message is lost or late for a picture.
     */
    public void attach(Picture picture) {
        checkOpen();
        try {
            store.attach(id(), picture);
        } catch (IOException e) {
            LOG.warn("message {} goes without its picture: {}", id(), e.toString());
        }
    }

    /**
     * The names of the recordings that count so far, in the order they are to be heard; none while
     * there is too little sound for a message.
     */
    public List<String> keptRecordings() {
        return TakeRule.counting(journal.takes(), journal.envelope().minimumSound()).stream()
                .map(take -> take.take().name())
                .toList();
    }

    /**
     * Whether a message will come of what was spoken so far if nobody says or does anything more,
     * not even this process: what a caller may be promised after the disk or the PBX has failed.
     */
    public boolean isSafe() {
        var sent = journal.confirmed() || journal.envelope().onHangup() == OnHangup.SEND;
        return sent && (!keptRecordings().isEmpty() || journal.hasUncollected());
    }

    /**
     * Makes a message of what was spoken. When it returns an id, the message survives anything but
     * the loss of the disk.
     *
     * @return the message's id; empty when there is too little sound, and then the draft is gone
     * @throws IOException when the PBX or the disk fails; the message is sent as soon as that is
     *     over
     */
    public Optional<String> send() throws IOException {
        checkOpen();
        ended = true;
        try (lock) {
            journal = ending.confirm(journal);
            return switch (ending.send(journal)) {
                case QUEUED -> Optional.of(id());
                case NOTHING -> Optional.empty();
                case LATER -> throw new IOException("recording of " + id() + " has not ended");
            };
        } finally {
            ending.released();
        }
    }

    /** Throws away what was spoken. Does nothing when the draft has ended. */
    public void discard() {
        if (ended) {
            return;
        }
        ended = true;
        try (lock) {
            ending.discard(journal);
        } catch (IOException e) {
            LOG.error("message {} could not be discarded", id(), e);
        }
    }

    /**
     * Does what a hang-up does, unless the draft has ended: sends or discards, as the envelope
     * says. What cannot be done now is done by the draft sweeper.
     */
    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        try (lock) {
            var outcome = ending.hangUp(journal);
            LOG.debug("message {} after the call: {}", id(), outcome);
        } catch (IOException e) {
            LOG.warn(
                    "message {} could not be finished now, it is tried again: {}",
                    id(),
                    e.toString());
        } finally {
            ending.released();
        }
    }

    private TakeRecord recordOf(Take take) {
        return journal.takes().get(take.number() - 1);
    }

    private void checkOpen() {
        if (ended) {
            throw new IllegalStateException("draft " + id() + " has ended");
        }
    }
}
