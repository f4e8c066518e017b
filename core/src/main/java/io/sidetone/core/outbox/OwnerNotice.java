package io.sidetone.core.outbox;

/** Tells the owner of the house that a message will not arrive without help. */
@FunctionalInterface
public interface OwnerNotice {

    /** Tells nobody; the log has it anyway. */
    OwnerNotice NONE = _ -> true;

    /**
     * Called when a message is given up; must not throw.
     *
     * @return false when that could not be told now; then it is called again later
     */
    boolean undeliverable(StoredMessage message);
}
