package io.sidetone.ari.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Reading;
import io.sidetone.core.trunk.guard.GuardConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrunkCallConfigTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(trunk:.*?)```", Pattern.DOTALL);

    @TempDir Path directory;

    private Reading read(String yaml) {
        return new ConfigurationReader(
                        List.of(TrunkFeature.describe().section()),
                        List.of(),
                        Converters.standard(),
                        _ -> Optional.empty())
                .read(written(yaml));
    }

    private Path written(String yaml) {
        try {
            return Files.writeString(directory.resolve("sidetone.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrunkCallConfig bound(String yaml) {
        return switch (read(yaml)) {
            case Reading.Bound bound -> bound.configuration().get(TrunkCallConfig.class);
            case Reading.Rejected rejected -> throw new AssertionError(rejected.toString());
        };
    }

    @Test
    void anEmptySectionHasTheDefaults() {
        assertThat(bound("trunk: {}\n")).isEqualTo(OutgoingHouse.CONFIG);
    }

    @Test
    void thePageShowsTheDefaults() throws Exception {
        var examples =
                YAML.matcher(Files.readString(Path.of("../docs/trunk.md")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();

        assertThat(examples).hasSize(2);
        assertThat(examples)
                .allSatisfy(yaml -> assertThat(bound(yaml)).isEqualTo(OutgoingHouse.CONFIG));
    }

    @Test
    void everythingCanBeSaid() {
        var yaml =
                """
                trunk:
                  ring-for: 1m
                  sign-within: 8s
                  fail-over: {tries: 2, within: 10s}
                  pin: {tries: 1, first-key: 20s, next-key: 3s}
                  warning: 0s
                  tone: 5s
                  guard: {pin-lock: 10m}
                """;

        assertThat(bound(yaml))
                .isEqualTo(
                        new TrunkCallConfig(
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(8),
                                new FailOverConfig(2, Duration.ofSeconds(10)),
                                new PinConfig(1, Duration.ofSeconds(20), Duration.ofSeconds(3)),
                                Duration.ZERO,
                                Duration.ofSeconds(5),
                                new GuardConfig(Map.of(), Duration.ofMinutes(10))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ring-for: 1s",
                "ring-for: 1h",
                "sign-within: 1s",
                "sign-within: 5m",
                "fail-over: {tries: 0}",
                "fail-over: {within: 10m}",
                "pin: {tries: 0}",
                "pin: {first-key: 0s}",
                "pin: {next-key: 2m}",
                "warning: 1h",
                "tone: 0s",
                "ringfor: 10s",
            })
    void whatMakesNoSenseIsRefused(String line) {
        assertThat(read("trunk:\n  " + line + "\n")).isInstanceOf(Reading.Rejected.class);
    }
}
