package io.sidetone.lab.disk;

import io.sidetone.lab.Await;
import io.sidetone.lab.daemon.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A real file system over one directory, so small that it can be full to the page: a tmpfs that
 * only those see who are in its namespace.
 */
public final class SmallDisk {

    /** What it takes a file in, and the least it can have left. */
    public static final int PAGE = 4096;

    /** A prompt is spoken in less. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private static final int ROOMY_PAGES = 8_192;
    private static final int ROOMY_FILES = 4_096;

    private final MountNamespace namespace;
    private final Path directory;

    private SmallDisk(MountNamespace namespace, Path directory) {
        this.namespace = namespace;
        this.directory = directory;
    }

    /** Mounts one over a directory that exists; with plenty of room (32 MiB) at first. */
    public static SmallDisk over(MountNamespace namespace, Path directory) {
        SmallDisk disk = new SmallDisk(namespace, directory.toAbsolutePath());
        namespace.run("mount", "-t", "tmpfs", "-o", disk.size(ROOMY_PAGES), "small", disk.path());
        disk.remount(disk.files(ROOMY_FILES));
        // A size of nothing would be no limit at all: there is always a page in use.
        namespace.run("sh", "-c", "echo > \"$0/.ballast\"", disk.path());
        return disk;
    }

    /** How programs are started that are to see it. */
    public Launch launch() {
        return new Launch(namespace.entering(), namespace.entering(), namespace::seen);
    }

    /** Where a path on it is found from outside. */
    public Path seen(String path) {
        return namespace.seen(directory.resolve(path));
    }

    /** Waits until nobody writes to it: what is written meanwhile would take what is to be left. */
    public void awaitQuiet(Duration limit) {
        AtomicReference<String> before = new AtomicReference<>("");
        Await.until(
                "nothing is written to " + directory,
                limit,
                () -> {
                    Await.pause(QUIET);
                    String now = Arrays.toString(statistics());
                    return before.getAndSet(now).equals(now);
                });
    }

    /** Leaves room for so many pages more. */
    public void leavePages(int pages) {
        long[] now = statistics();
        remount(size(now[0] - now[1] + pages));
    }

    /** Leaves room for so many files and directories more. */
    public void leaveFiles(int files) {
        long[] now = statistics();
        remount(files(now[2] - now[3] + files));
    }

    /** Gives it back all its room. */
    public void becomeRoomy() {
        remount(size(ROOMY_PAGES) + "," + files(ROOMY_FILES));
    }

    /**
     * As after an error that made the kernel mount it read-only: what is open stays so. (A mere
     * remount is refused while a file is open for writing.)
     */
    public void becomeReadOnly() {
        namespace.run("mount", "--bind", path(), path());
        remount("bind,ro");
    }

    /** Ends {@link #becomeReadOnly}. */
    public void becomeWritable() {
        namespace.run("umount", "--lazy", path());
    }

    /** Changes the permissions of a directory on it. */
    public void setPermissions(String mode, String inside) {
        namespace.run("chmod", mode, directory.resolve(inside).toString());
    }

    /** Makes a directory on it. */
    public void make(String inside) {
        namespace.run("mkdir", "-p", directory.resolve(inside).toString());
    }

    /** Removes a directory on it, and all in there. */
    public void remove(String inside) {
        namespace.run("rm", "-rf", directory.resolve(inside).toString());
    }

    private void remount(String options) {
        namespace.run("mount", "-o", "remount," + options, path());
    }

    private String size(long pages) {
        return "size=" + pages * PAGE;
    }

    private String files(long count) {
        return "nr_inodes=" + count;
    }

    private String path() {
        return directory.toString();
    }

    /** Pages, free ones, files, free ones. */
    private long[] statistics() {
        String[] numbers = namespace.run("stat", "-f", "-c", "%b %f %c %d", path()).split(" ", -1);
        long[] statistics = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            statistics[i] = Long.parseLong(numbers[i]);
        }
        return statistics;
    }
}
