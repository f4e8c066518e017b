package io.sidetone.core.disk;

/**
 * Why a directory cannot be written.
 *
 * @param kind of trouble
 * @param seen what is the matter, naming the directory
 * @param cure a command to paste, or what to do
 */
public record DiskFinding(Kind kind, String seen, String cure) {

    /** What a disk can have against being written. */
    public enum Kind {
        /** No room is left, or this user's share of it is used up. */
        FULL,
        /** There is room, but not for one more file: no inode is left. */
        NO_MORE_FILES,
        /** Mounted so, or made so by the kernel after an error. */
        READ_ONLY,
        /** The directory belongs to another user, or is closed. */
        NOT_PERMITTED,
        /** Something else, as a disk that dies. */
        FAILING
    }

    /** Both in one sentence, for a log. */
    public String sentence() {
        return seen + "; " + cure;
    }
}
