package io.sidetone.core.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file system that a directory lies on, as Linux lists it.
 *
 * @param point where it is mounted
 * @param readOnly whether nothing may be written there
 */
record Mount(Path point, boolean readOnly) {

    private static final int POINT = 1;
    private static final int OPTIONS = 3;

    /**
     * Finds it. Not through {@link Files#getFileStore}, which takes the first of several mounts on
     * one point, where the last one is seen, and fails in some containers.
     *
     * @param mounts {@code /proc/self/mounts}; without it, as on a system that is not Linux, all is
     *     taken for one file system that can be written
     */
    static Mount of(Path directory, Path mounts) {
        var at = directory.toAbsolutePath();
        var found = new Mount(Path.of("/"), false);
        for (var line : lines(mounts)) {
            var fields = line.split(" ");
            if (fields.length > OPTIONS) {
                var mount = of(fields);
                if (at.startsWith(mount.point) && mount.depth() >= found.depth()) {
                    found = mount;
                }
            }
        }
        return found;
    }

    private int depth() {
        return point.getNameCount();
    }

    private static Mount of(String[] fields) {
        // proc(5): a space within a path is written in octal.
        var point = Path.of(fields[POINT].replace("\\040", " "));
        return new Mount(point, List.of(fields[OPTIONS].split(",")).contains("ro"));
    }

    private static List<String> lines(Path mounts) {
        try {
            return Files.readAllLines(mounts);
        } catch (IOException e) {
            return List.of();
        }
    }
}
