package io.sidetone.console.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the directory that a missing one will be made in. */
final class Nearest {

    private Nearest() {}

    /** The path itself when it exists, or the nearest above it that does. */
    static Path existing(Path path) {
        var nearest = path.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }
}
