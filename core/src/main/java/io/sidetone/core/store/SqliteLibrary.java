package io.sidetone.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Loads SQLite's native library. The driver unpacks it into the system's temporary directory, where
 * a process that is killed leaves a megabyte behind each time, and where some systems let nothing
 * be executed. Here it is unpacked beside the data and removed as soon as it is loaded: what is
 * mapped into memory needs no file any more.
 */
final class SqliteLibrary {

    /** As the driver knows it. */
    private static final String DIRECTORY = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /**
     * Loads it unless this process has it already.
     *
     * @param directory has room for it; made when it is missing
     * @throws IOException when it cannot be unpacked or loaded there
     */
    static synchronized void load(Path directory) throws IOException {
        Files.createDirectories(directory);
        var unpacked = Files.createTempDirectory(directory, "native-");
        var before = System.getProperty(DIRECTORY);
        try {
            System.setProperty(DIRECTORY, unpacked.toString());
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new IOException("SQLite's library cannot be loaded: " + e.getMessage(), e);
        } finally {
            restore(before);
            remove(unpacked);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(DIRECTORY);
        } else {
            System.setProperty(DIRECTORY, before);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(directory);
    }
}
