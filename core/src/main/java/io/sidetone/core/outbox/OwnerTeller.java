package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the owner of each message that was given up, as soon as that can be done: the mail server
 * that did not take the message for days may not take the notice either. To be used by one thread.
 */
final class OwnerTeller {

    /** In the directory of a message that the owner does not know of yet; an empty file. */
    static final String UNTOLD = "owner-untold";

    /** A server that is back is noticed within this; asking costs one connection. */
    static final Duration RETRY = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(OwnerTeller.class);

    private final SpoolParts parts;
    private final OwnerNotice owner;
    private Instant next = Instant.MIN;

    OwnerTeller(SpoolParts parts, OwnerNotice owner) {
        this.parts = parts;
        this.owner = owner;
    }

    /** Tells of all that the owner does not know of, unless that has just failed. */
    void pass() throws IOException {
        if (!DueTime.isDue(next, parts.clock().instant(), RETRY)) {
            return;
        }
        for (var id : parts.spool().ids(Shelf.DEAD)) {
            if (isUntold(id) && !tell(id)) {
                next = parts.clock().instant().plus(RETRY);
                return;
            }
        }
    }

    private boolean isUntold(String id) {
        return Files.exists(parts.spool().path(Shelf.DEAD, id).resolve(UNTOLD));
    }

    /** Holds no lock meanwhile: a slow mail server is no reason not to let the owner retry. */
    private boolean tell(String id) throws IOException {
        try {
            var journal = parts.store().read(Shelf.DEAD, id);
            if (journal.isPresent()
                    && !owner.undeliverable(new StoredMessage(MessageState.DEAD, journal.get()))) {
                return false;
            }
            parts.spool().delete(Shelf.DEAD, id, UNTOLD);
        } catch (UnreadableJournal e) {
            LOG.debug("nothing to tell of message {}", id, e); // 'outbox list' complains of it
        }
        return true;
    }
}
