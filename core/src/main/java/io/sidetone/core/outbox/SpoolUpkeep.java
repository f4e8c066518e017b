package io.sidetone.core.outbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the spool from growing for ever. To be used by one thread. */
final class SpoolUpkeep {

    /** How often the PBX is asked for all its recordings; each one was tried when it was done. */
    static final Duration LEFTOVERS_INTERVAL = Duration.ofHours(1);

    /** Laying out a message takes milliseconds; after this long its process is dead. */
    static final Duration LAYING_OUT = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(SpoolUpkeep.class);

    private final SpoolParts parts;
    private final RecordingsCleanup recordings;
    private final Duration keepSent;
    private Instant nextLeftovers = Instant.MIN;

    SpoolUpkeep(SpoolParts parts, RecordingsCleanup recordings, Duration keepSent) {
        this.parts = parts;
        this.recordings = recordings;
        this.keepSent = keepSent;
    }

    /** Removes what is due, as far as the PBX can be reached. */
    void pass() throws IOException {
        removeUnborn();
        purgeSent();
        recordings.forgetGone();
        var now = parts.clock().instant();
        if (DueTime.isDue(nextLeftovers, now, LEFTOVERS_INTERVAL)) {
            recordings.removeLeftovers();
            nextLeftovers = now.plus(LEFTOVERS_INTERVAL);
        }
    }

    private void removeUnborn() throws IOException {
        for (var id : parts.spool().ids(Shelf.NEW)) {
            if (isBefore(id, LAYING_OUT)) {
                parts.spool().remove(Shelf.NEW, id);
            }
        }
    }

    private void purgeSent() throws IOException {
        for (var id : parts.spool().ids(Shelf.SENT)) {
            if (isBefore(id, keepSent)) {
                purge(id);
            }
        }
    }

    private void purge(String id) throws IOException {
        try (var lock = parts.locks().tryLock(Shelf.SENT, id).orElse(null)) {
            if (lock == null || !sentBefore(id)) {
                return;
            }
            parts.spool().move(id, Shelf.SENT, Shelf.GONE);
            LOG.info("message {}, sent more than {} ago, removed", id, keepSent);
        }
    }

    private boolean sentBefore(String id) throws IOException {
        try {
            return parts.store()
                    .read(Shelf.SENT, id)
                    .flatMap(journal -> new StoredMessage(MessageState.SENT, journal).lastAttempt())
                    .filter(last -> last.isBefore(parts.clock().instant().minus(keepSent)))
                    .isPresent();
        } catch (UnreadableJournal e) {
            parts.store().setAside(Shelf.SENT, id, e);
            return false;
        }
    }

    private boolean isBefore(String id, Duration age) {
        var oldest = parts.clock().instant().minus(age);
        return MessageIds.timeOf(id).map(made -> made.isBefore(oldest)).orElse(false);
    }
}
