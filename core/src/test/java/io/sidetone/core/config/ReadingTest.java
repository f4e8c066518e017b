package io.sidetone.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the reader share: a file, its reading, its problems as the user sees them. */
abstract class ReadingTest {

    static final String ASTERISK =
            """
            asterisk:
              ari: {url: "http://127.0.0.1:8088", user: tone, password: "${env:ARI}"}
            """;

    @TempDir Path directory;
    final Map<String, String> environment = new HashMap<>(Map.of("ARI", "correct horse"));

    Path file() {
        return directory.resolve("sidetone.yaml");
    }

    void write(String yaml) {
        try {
            Files.writeString(file(), yaml);
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read(List<Section<?>> sections, CrossCheck... checks) {
        return new ConfigurationReader(
                        sections,
                        List.of(checks),
                        Converters.standard(),
                        name -> Optional.ofNullable(environment.get(name)))
                .read(file());
    }

    Reading read(String yaml, CrossCheck... checks) {
        write(yaml);
        return read(Sample.SECTIONS, checks);
    }

    Configuration bound(String yaml) {
        return switch (read(yaml)) {
            case Reading.Bound bound -> bound.configuration();
            case Reading.Rejected rejected -> fail(shown(rejected.problems()));
        };
    }

    /** The problems as they are printed, the directory left out. */
    String problems(String yaml, CrossCheck... checks) {
        return problems(read(yaml, checks));
    }

    String problems(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Rejected.class);
        return shown(((Reading.Rejected) reading).problems());
    }

    String shown(List<Problem> problems) {
        return problems.stream()
                .map(Problem::render)
                .collect(Collectors.joining("\n"))
                .replace(directory + "/", "");
    }
}
