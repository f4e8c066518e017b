package io.sidetone.core.disk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out why a directory cannot be written. It looks at the disk before it looks at the words of
 * a failure, for the C library speaks the user's language: "Auf dem Gerät ist kein Speicherplatz
 * mehr verfügbar".
 *
 * @param user who writes
 * @param mounts where the system lists its file systems
 */
public record DiskDoctor(String user, Path mounts) {

    /** With less room than this, want of room is the reason, whatever was to be written. */
    private static final int NEXT_TO_NOTHING = 64 * 1024;

    /** A long recording fails with more room than that; then the words must tell. */
    private static final List<String> FULL = List.of("No space left", "Disk quota exceeded");

    /** Its dot keeps it out of every listing. */
    private static final String PROBE = ".probe-";

    /** For this process. */
    public static DiskDoctor ofThisProcess() {
        return new DiskDoctor(System.getProperty("user.name", "?"), Path.of("/proc/self/mounts"));
    }

    /**
     * Writes into a directory to see whether that works, and leaves nothing behind.
     *
     * @param directory must exist
     * @return empty when all is well
     */
    public Optional<DiskFinding> examine(Path directory) {
        try {
            probe(directory, NEXT_TO_NOTHING);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(reason(directory, e).orElseGet(() -> failing(directory, e)));
        }
    }

    /** Whether the directory's file system is mounted so that nothing can be written. */
    public boolean isReadOnly(Path directory) {
        return Mount.of(directory, mounts).readOnly();
    }

    /**
     * A failure with the reason and the cure as its message, where the disk is to blame; else the
     * failure as it is.
     *
     * @param directory that was to be written
     */
    public IOException explain(Path directory, IOException failure) {
        if (failure instanceof DiskTrouble || isAboutNames(failure)) {
            return failure;
        }
        return reason(directory, failure)
                .<IOException>map(finding -> new DiskTrouble(finding, failure))
                .orElse(failure);
    }

    private static boolean isAboutNames(IOException failure) {
        return failure instanceof NoSuchFileException
                || failure instanceof FileAlreadyExistsException
                || failure instanceof DirectoryNotEmptyException;
    }

    private Optional<DiskFinding> reason(Path directory, IOException failure) {
        var mount = Mount.of(directory, mounts);
        if (mount.readOnly()) {
            return Optional.of(readOnly(directory, mount));
        }
        if (Files.exists(directory) && !Files.isWritable(directory)) {
            return Optional.of(notPermitted(directory));
        }
        // Not through Files.getFileStore: it looks for the mount point, which a container may hide.
        var free = directory.toFile().getUsableSpace();
        if (free >= NEXT_TO_NOTHING && !takesOneMoreFile(directory)) {
            return Optional.of(noMoreFiles(directory, mount));
        }
        return free < NEXT_TO_NOTHING || saysFull(failure)
                ? Optional.of(full(directory, mount, free))
                : Optional.empty();
    }

    private static DiskFinding full(Path directory, Mount mount, long free) {
        return new DiskFinding(
                DiskFinding.Kind.FULL,
                "the disk of %s is full, %d kB are free".formatted(directory, free / 1000),
                "make room on it; what takes it: du -xh --max-depth=2 %s | sort -h | tail"
                        .formatted(mount.point()));
    }

    private static DiskFinding noMoreFiles(Path directory, Mount mount) {
        return new DiskFinding(
                DiskFinding.Kind.NO_MORE_FILES,
                "the disk of %s takes no more files, its inodes are used up".formatted(directory),
                "remove some; where they are: du -x --inodes --max-depth=2 %s | sort -n | tail"
                        .formatted(mount.point()));
    }

    private static DiskFinding readOnly(Path directory, Mount mount) {
        return new DiskFinding(
                DiskFinding.Kind.READ_ONLY,
                "the disk of %s is mounted read-only".formatted(directory),
                "dmesg tells whether the kernel did so after an error; when all is well: mount -o remount,rw %s"
                        .formatted(mount.point()));
    }

    private DiskFinding notPermitted(Path directory) {
        return new DiskFinding(
                DiskFinding.Kind.NOT_PERMITTED,
                "user %s may not write %s".formatted(user, directory),
                owner(directory).equals(user)
                        ? "chmod u+rwx %s".formatted(directory)
                        : "chown -R %s: %s".formatted(user, directory));
    }

    private static DiskFinding failing(Path directory, IOException failure) {
        return new DiskFinding(
                DiskFinding.Kind.FAILING,
                "%s cannot be written: %s".formatted(directory, failure.getMessage()),
                "dmesg tells what the disk has");
    }

    private static String owner(Path directory) {
        try {
            return Files.getOwner(directory).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return ""; // then it is not known to be this user's
        }
    }

    private static boolean saysFull(Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            var words = String.valueOf(at.getMessage());
            if (FULL.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesOneMoreFile(Path directory) {
        try {
            probe(directory, 0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void probe(Path directory, int length) throws IOException {
        var probe = directory.resolve(PROBE + UUID.randomUUID());
        try {
            Files.write(probe, new byte[length]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
