package io.sidetone.lab.faults.disk;

import io.sidetone.lab.disk.SmallDisk;
import java.util.function.Consumer;

/**
 * Something that is done to the disk, and undone.
 *
 * @param name for people
 * @param begin does it
 * @param end undoes it
 * @param explained what doctor and the log must say of it; empty where a call may still go well
 */
record Harm(String name, Consumer<SmallDisk> begin, Consumer<SmallDisk> end, String explained) {

    /** So many pages of 4 KiB are free. */
    static Harm pages(int left) {
        return new Harm(
                left + " pages left",
                disk -> disk.leavePages(left),
                SmallDisk::becomeRoomy,
                left < LEAST_PAGES ? "is full" : "");
    }

    /** Below it doctor, which tries 64 KiB, finds the disk full. */
    private static final int LEAST_PAGES = 16;

    /** So many more files or directories can be made. */
    static Harm files(int left) {
        return new Harm(
                left + " files left",
                disk -> disk.leaveFiles(left),
                SmallDisk::becomeRoomy,
                left == 0 ? "takes no more files" : "");
    }

    static Harm readOnly() {
        return new Harm(
                "read-only",
                SmallDisk::becomeReadOnly,
                SmallDisk::becomeWritable,
                "is mounted read-only");
    }

    /** A directory of the outbox that may not be written. */
    static Harm closed(String shelf) {
        String directory = "outbox" + (shelf.isEmpty() ? "" : "/" + shelf);
        return new Harm(
                directory + " closed",
                disk -> disk.setPermissions("500", directory),
                disk -> disk.setPermissions("700", directory),
                "may not write");
    }

    @Override
    public String toString() {
        return name;
    }
}
