package io.sidetone.core.store;

import org.jspecify.annotations.Nullable;

/** The store cannot do what it was asked for. Says what to do. */
public final class StoreTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Who can do something about it. */
    public enum Kind {
        /** A file, a disk or a setting of this machine. */
        FIXABLE,
        /** A newer Sidetone wrote it. */
        NEWER,
        /** Another process holds it; it passes. */
        BUSY,
        /** The server does not answer. */
        UNREACHABLE,
        /** The server answered, and said no. */
        REFUSED,
        /** What was to be written cannot be, however often it is tried. */
        UNWRITABLE
    }

    private final Kind kind;
    private final String seen;
    private final String cure;

    /**
     * @param seen what is the matter, naming the database
     * @param cure what to do, or a command to paste
     */
    public StoreTrouble(Kind kind, String seen, String cure, @Nullable Throwable cause) {
        super(seen + "; " + cure, cause);
        this.kind = kind;
        this.seen = seen;
        this.cure = cure;
    }

    /** Who can do something about it. */
    public Kind kind() {
        return kind;
    }

    /** What is the matter, naming the database. */
    public String seen() {
        return seen;
    }

    /** What to do, or a command to paste. */
    public String cure() {
        return cure;
    }
}
