package io.sidetone.console.screening.replay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.console.screening.log.CallJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of JSON that {@code screening log --json} has written, read one by one. */
final class LogFile {

    /** A line is no call. */
    static final class BadLine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadLine(long number, String why, Exception cause) {
            super(
                    "line %d is no call as `screening log --json` writes it: %s"
                            .formatted(number, why),
                    cause);
        }
    }

    private static final String STDIN = "-";

    private final ObjectReader json =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readerFor(CallJson.class);
    private long number;

    /**
     * The calls; to be closed. A line that is none throws {@link BadLine}.
     *
     * @param name {@code -} for standard input
     * @throws IOException when it cannot be opened
     */
    Stream<ScreenedCall> calls(String name, InputStream in) throws IOException {
        var reader =
                name.equals(STDIN)
                        ? new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        : open(name);
        return reader.lines()
                .map(this::call)
                .flatMap(Optional::stream)
                .onClose(() -> close(reader));
    }

    private static BufferedReader open(String name) throws IOException {
        try {
            return Files.newBufferedReader(Path.of(name));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        }
    }

    private Optional<ScreenedCall> call(String line) {
        number++;
        if (line.isBlank()) {
            return Optional.empty();
        }
        try {
            CallJson call = json.readValue(line);
            call.requireWhole();
            return Optional.of(call.call());
        } catch (JacksonException e) {
            throw new BadLine(number, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new BadLine(number, String.valueOf(e.getMessage()), e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
