package io.sidetone.console.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory for what is being made: a process that is killed cannot clear up, the next does. */
final class ScratchDirectory {

    private ScratchDirectory() {}

    /**
     * Removes what an earlier process left in it.
     *
     * @return the directory itself, which need not exist
     * @throws IOException when something cannot be removed
     */
    static Path emptied(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> left = Files.walk(directory)) {
                for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return directory;
    }
}
