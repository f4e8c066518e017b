package io.sidetone.core.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the prompt cache within its size, and sweeps up what a crash left half written. */
final class SoundCachePurge {

    /** What was made or used just now may be on its way to a caller. */
    private static final Duration IN_USE = Duration.ofMinutes(5);

    private final Path directory;
    private final long limit;
    private final InstantSource clock;

    SoundCachePurge(Path directory, long limit, InstantSource clock) {
        this.directory = directory;
        this.limit = limit;
        this.clock = clock;
    }

    synchronized void run() throws IOException {
        var old = clock.instant().minus(IN_USE);
        var kept = files();
        var total = kept.stream().mapToLong(Kept::bytes).sum();
        for (var file : kept) {
            var removable = file.used().isBefore(old);
            if (removable && (total > limit || file.isDraft())) {
                Files.deleteIfExists(file.path());
                total -= file.bytes();
            }
        }
    }

    private List<Kept> files() throws IOException {
        var kept = new ArrayList<Kept>();
        try (var files = Files.newDirectoryStream(directory, "{*.wav,.*.tmp}")) {
            for (var file : files) {
                // A file that another thread just removed has no attributes: nothing to count.
                if (Files.exists(file)) {
                    var about = Files.readAttributes(file, BasicFileAttributes.class);
                    kept.add(new Kept(file, about.size(), about.lastModifiedTime().toInstant()));
                }
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        return kept;
    }

    private record Kept(Path path, long bytes, Instant used) {

        boolean isDraft() {
            return path.toString().endsWith(".tmp");
        }
    }
}
