package io.sidetone.core.outbox;

/** Where a message stands; each state is a directory of the spool. */
public enum MessageState {
    /** It is being spoken, or was when the call or the process ended. */
    DRAFT("draft"),
    /** It is to be delivered. */
    QUEUED("queue"),
    /** The owner holds it back. */
    HELD("held"),
    /** Every recipient has it. */
    SENT("sent"),
    /** At least one recipient will not get it unless the owner does something. */
    DEAD("dead");

    private final String directory;

    MessageState(String directory) {
        this.directory = directory;
    }

    /** The name of the state's directory. */
    public String directory() {
        return directory;
    }
}
