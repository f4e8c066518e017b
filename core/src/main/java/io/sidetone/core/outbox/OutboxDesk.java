package io.sidetone.core.outbox;

import java.io.IOException;

/** What the owner does to single messages, possibly while another process delivers them. */
final class OutboxDesk {

    private final SpoolParts parts;

    OutboxDesk(SpoolParts parts) {
        this.parts = parts;
    }

    /** Back to the queue, due at once. */
    Change retry(String id) throws IOException {
        return change(id, this::retryLocked);
    }

    /** Out of the queue until it is retried. */
    Change hold(String id) throws IOException {
        return change(id, this::holdLocked);
    }

    /** Away with it and its recordings. */
    Change discard(String id) throws IOException {
        return change(id, this::discardLocked);
    }

    private Change retryLocked(StoredMessage message) throws IOException {
        var from = Shelf.of(message.state());
        if (from == Shelf.DRAFT || from == Shelf.SENT) {
            var why = from == Shelf.SENT ? "every recipient has it" : "it is not finished";
            return new Change.NotPossible(message, why);
        }
        var retried = message.journal().retried(parts.clock().instant());
        parts.store().write(from, retried);
        if (from != Shelf.QUEUE) {
            parts.spool().delete(from, message.id(), OwnerTeller.UNTOLD);
            parts.spool().move(message.id(), from, Shelf.QUEUE);
        }
        return new Change.Done(new StoredMessage(MessageState.QUEUED, retried));
    }

    private Change holdLocked(StoredMessage message) throws IOException {
        if (message.state() != MessageState.QUEUED) {
            return new Change.NotPossible(message, "it is not in the queue");
        }
        parts.spool().move(message.id(), Shelf.QUEUE, Shelf.HELD);
        return new Change.Done(new StoredMessage(MessageState.HELD, message.journal()));
    }

    private Change discardLocked(StoredMessage message) throws IOException {
        parts.spool().move(message.id(), Shelf.of(message.state()), Shelf.GONE);
        return new Change.Done(message);
    }

    private Change change(String id, LockedChange change) throws IOException {
        var found = parts.store().find(id);
        if (found.isEmpty()) {
            return new Change.Missing(id);
        }
        var shelf = Shelf.of(found.get().state());
        try (var lock = parts.locks().tryLock(shelf, id).orElse(null)) {
            var journal = parts.store().read(shelf, id);
            if (lock == null || journal.isEmpty()) {
                return new Change.Busy(found.get());
            }
            var result = change.apply(new StoredMessage(found.get().state(), journal.get()));
            parts.signal().ring();
            return result;
        }
    }

    @FunctionalInterface
    private interface LockedChange {
        Change apply(StoredMessage message) throws IOException;
    }
}
