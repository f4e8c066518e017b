package io.sidetone.core.outbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes recordings from the PBX that the spool has no more need of. */
final class RecordingsCleanup {

    /**
     * A recording of a message that this spool does not know is left alone for so long: another
     * Sidetone may use the same PBX.
     */
    static final Duration STRANGER_KEPT = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(RecordingsCleanup.class);

    private final SpoolParts parts;

    RecordingsCleanup(SpoolParts parts) {
        this.parts = parts;
    }

    /** Forgets the messages that were thrown away, once the PBX has nothing of them. */
    void forgetGone() throws IOException {
        for (var id : parts.spool().ids(Shelf.GONE)) {
            parts.spool().strip(Shelf.GONE, id);
            for (var recording : recordingsOf(id)) {
                parts.recordings().delete(recording);
            }
            parts.spool().remove(Shelf.GONE, id);
        }
    }

    /** Looks through all our recordings on the PBX. */
    void removeLeftovers() throws IOException {
        for (var recording : parts.recordings().list(MessageIds.RECORDING_PREFIX)) {
            var id = MessageIds.idOfRecording(recording);
            if (id.isPresent() && isLeftover(id.get())) {
                LOG.info("recording {} is removed from the PBX", recording);
                parts.recordings().delete(recording);
            }
        }
    }

    private boolean isLeftover(String id) {
        var spool = parts.spool();
        if (spool.holds(Shelf.NEW, id)
                || spool.holds(Shelf.DRAFT, id)
                || spool.holds(Shelf.BROKEN, id)) {
            return false;
        }
        return spool.holds(Shelf.QUEUE, id)
                || spool.holds(Shelf.HELD, id)
                || spool.holds(Shelf.SENT, id)
                || spool.holds(Shelf.DEAD, id)
                || spool.holds(Shelf.GONE, id)
                || isOld(id);
    }

    private boolean isOld(String id) {
        var oldest = parts.clock().instant().minus(STRANGER_KEPT);
        return MessageIds.timeOf(id).orElse(Instant.MAX).isBefore(oldest);
    }

    private List<String> recordingsOf(String id) throws IOException {
        try {
            return parts.store().read(Shelf.GONE, id).stream()
                    .flatMap(journal -> journal.takes().stream())
                    .map(take -> take.take().name())
                    .toList();
        } catch (UnreadableJournal e) {
            LOG.debug("recordings of {} are found by their age", id, e);
            return List.of();
        }
    }
}
