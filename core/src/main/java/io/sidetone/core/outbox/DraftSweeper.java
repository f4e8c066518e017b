package io.sidetone.core.outbox;

import io.sidetone.core.audio.UnreadableAudio;
import io.sidetone.core.disk.DiskTrouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes drafts that no call holds any more: after the process died, or when the PBX or the disk
 * failed as the call ended. To be used by one thread.
 */
final class DraftSweeper {

    /** How often a draft is tried that could not be finished: the PBX may be restarting. */
    static final Duration INTERVAL = Duration.ofSeconds(15);

    /** At first it is tried more often: a channel lingers for a moment after the caller left. */
    static final Duration FIRST_INTERVAL = Duration.ofSeconds(1);

    private static final int FIRST_TRIES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(DraftSweeper.class);

    private record Tried(int times, Instant next) {

        /** It tells of the first failures, then ever more seldom. */
        boolean isWorthTelling() {
            return Integer.bitCount(times) == 1;
        }
    }

    private final SpoolParts parts;
    private final Map<String, Tried> tried = new HashMap<>();

    DraftSweeper(SpoolParts parts) {
        this.parts = parts;
    }

    /** Finishes what can be finished now. */
    void pass() throws IOException {
        var drafts = parts.spool().ids(Shelf.DRAFT);
        tried.keySet().retainAll(drafts);
        for (var id : drafts) {
            if (isDue(id)) {
                sweep(id);
            }
        }
    }

    private boolean isDue(String id) {
        var last = tried.get(id);
        return last == null || DueTime.isDue(last.next(), parts.clock().instant(), INTERVAL);
    }

    private void sweep(String id) throws IOException {
        try (var lock = parts.locks().tryLock(Shelf.DRAFT, id).orElse(null)) {
            if (lock == null) {
                return; // a call holds it
            }
            finish(id);
        }
        parts.ending().released();
    }

    private void finish(String id) {
        try {
            var draft = parts.store().read(Shelf.DRAFT, id);
            if (draft.isPresent()
                    && parts.ending().hangUp(draft.get()) == DraftEnding.Outcome.LATER) {
                LOG.debug("message {} may still be recorded", id);
                tryLater(id);
            }
        } catch (UnreadableJournal | UnreadableAudio e) {
            parts.store().setAside(Shelf.DRAFT, id, e);
        } catch (IOException e) {
            tellOf(e, tryLater(id), id);
        }
    }

    private static void tellOf(IOException failure, Tried tried, String id) {
        if (failure instanceof DiskTrouble || !tried.isWorthTelling()) {
            LOG.debug("message {} cannot be finished yet", id, failure); // the log has it already
        } else {
            LOG.warn("message {} cannot be finished yet: {}", id, failure.toString());
        }
    }

    private Tried tryLater(String id) {
        var times = tried.getOrDefault(id, new Tried(0, Instant.EPOCH)).times() + 1;
        var wait = times < FIRST_TRIES ? FIRST_INTERVAL : INTERVAL;
        var next = new Tried(times, parts.clock().instant().plus(wait));
        tried.put(id, next);
        return next;
    }
}
