package io.sidetone.core.outbox;

/** Tells the owner of the house that a message will not arrive without help. */
@FunctionalInterface
public interface OwnerNotice {

    /** Tells nobody; the log has it anyway. */
    OwnerNotice NONE = _ -> {};

    /** Called once when a message is given up; must not throw. */
    void undeliverable(StoredMessage message);
}
