package io.sidetone.core.outbox;

/** A directory of the spool that holds a directory for each message. */
enum Shelf {
    /** Being laid out; not yet a message. */
    NEW("new"),
    DRAFT(MessageState.DRAFT.directory()),
    QUEUE(MessageState.QUEUED.directory()),
    HELD(MessageState.HELD.directory()),
    SENT(MessageState.SENT.directory()),
    DEAD(MessageState.DEAD.directory()),
    /** Thrown away here, while the PBX may still have its recordings. */
    GONE("gone"),
    /** Unreadable, kept for a person to look at. */
    BROKEN("broken");

    private final String directory;

    Shelf(String directory) {
        this.directory = directory;
    }

    String directory() {
        return directory;
    }

    static Shelf of(MessageState state) {
        return switch (state) {
            case DRAFT -> DRAFT;
            case QUEUED -> QUEUE;
            case HELD -> HELD;
            case SENT -> SENT;
            case DEAD -> DEAD;
        };
    }
}
