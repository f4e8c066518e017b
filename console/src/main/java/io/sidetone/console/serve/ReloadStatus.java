package io.sidetone.console.serve;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sidetone.core.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the daemon says of the last time it read its configuration anew: a small file in the state
 * directory, for the command that asked for it.
 *
 * @param pid the daemon's process
 * @param count how often this daemon has read the file anew; 1 for the first time
 * @param at when that was
 * @param file the file that it read
 * @param taken whether the file can be used; if not, nothing has changed
 * @param problems every mistake in it
 * @param warnings what should be put right all the same
 * @param changed the sections that count from the next call on
 * @param needRestart the changed sections that do not count before the next start
 */
record ReloadStatus(
        long pid,
        long count,
        Instant at,
        String file,
        boolean taken,
        List<Problem> problems,
        List<Problem> warnings,
        List<String> changed,
        List<String> needRestart) {

    private static final String FILE = ".reloaded";

    ReloadStatus {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        changed = List.copyOf(changed);
        needRestart = List.copyOf(needRestart);
    }

    /**
     * What the daemon of a state directory said last; empty when it has said nothing yet.
     *
     * @throws IOException when the file cannot be read
     */
    static Optional<ReloadStatus> read(Path directory) throws IOException {
        try {
            return Optional.of(
                    json().readValue(
                                    Files.readString(directory.resolve(FILE)), ReloadStatus.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Says it; whoever reads sees the whole or what was said before.
     *
     * @throws IOException when the file cannot be written
     */
    void write(Path directory) throws IOException {
        var unfinished = directory.resolve(FILE + ".new");
        Files.writeString(unfinished, json().writeValueAsString(this));
        Files.move(
                unfinished,
                directory.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
