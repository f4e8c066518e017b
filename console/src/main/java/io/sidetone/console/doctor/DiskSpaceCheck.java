package io.sidetone.console.doctor;

import io.sidetone.core.config.DataSize;
import java.nio.file.Path;

/**
 * Whether there is room for messages: a minute of speech takes 1 MB.
 *
 * @param directory where messages are kept; need not exist yet
 * @param enough less is worth a warning
 * @param least less does not do
 */
public record DiskSpaceCheck(Path directory, DataSize enough, DataSize least) implements Check {

    private static final long MEGABYTE = 1_000_000;

    /** With what a home needs: 500 MB is a day of speech, 50 MB an hour. */
    public DiskSpaceCheck(Path directory) {
        this(directory, new DataSize(500 * MEGABYTE), new DataSize(50 * MEGABYTE));
    }

    @Override
    public String name() {
        return "disk space";
    }

    @Override
    public Outcome examine() {
        // Not through Files.getFileStore: it looks for the mount point, which a container may hide.
        return judge(Nearest.existing(directory).toFile().getUsableSpace());
    }

    private Outcome judge(long free) {
        var seen = "%d MB free for %s".formatted(free / MEGABYTE, directory);
        var fix =
                "Make room; how much there is, and on which disk: df -h "
                        + Nearest.existing(directory);
        if (free < least.bytes()) {
            return new Outcome.Trouble(seen, fix);
        }
        return free < enough.bytes() ? new Outcome.Caution(seen, fix) : new Outcome.Fine(seen);
    }
}
