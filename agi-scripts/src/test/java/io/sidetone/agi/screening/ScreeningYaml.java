package io.sidetone.agi.screening;

import io.sidetone.agi.screening.rule.WrittenRules;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.people.PeopleConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a {@code sidetone.yaml} that has what screening needs, and nothing else. */
public final class ScreeningYaml {

    private ScreeningYaml() {}

    /** The configuration, which must be without fault. */
    public static Configuration bound(Path folder, String yaml) {
        return switch (read(folder, yaml)) {
            case Reading.Bound(var configuration, _) -> configuration;
            case Reading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    /** What is wrong with it. */
    public static List<String> problems(Path folder, String yaml) {
        return switch (read(folder, yaml)) {
            case Reading.Bound _ -> List.of();
            case Reading.Rejected rejected ->
                    rejected.problems().stream().map(Problem::message).toList();
        };
    }

    private static Reading read(Path folder, String yaml) {
        try {
            var file = Files.writeString(folder.resolve("sidetone.yaml"), yaml);
            return new ConfigurationReader(
                            List.of(
                                    Section.required("house", HouseConfig.class),
                                    Section.required("people", PeopleConfig.class),
                                    Section.required("screening", ScreeningConfig.class)),
                            List.of(WrittenRules.check()),
                            Converters.standard(),
                            _ -> Optional.empty())
                    .read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
