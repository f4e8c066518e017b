package io.sidetone.ari.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.people.PeopleConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A section {@code doorbell}, bound from text as users write it. */
final class DoorbellYaml {

    private static final String PEOPLE =
            """
            people:
              anna: {name: Anna, mail: anna@example.org}
              max: {name: Max}
            """;

    private DoorbellYaml() {}

    /** What the text says, which is the whole section with its name. */
    static DoorbellConfig bound(Path folder, String yaml) {
        var reading = read(folder, yaml);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Bound.class);
        return ((Reading.Bound) reading).configuration().get(DoorbellConfig.class);
    }

    /** What is wrong with it. */
    static String problems(Path folder, String yaml) {
        var reading = read(folder, yaml);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Rejected.class);
        return ((Reading.Rejected) reading)
                .problems().stream().map(Problem::render).collect(Collectors.joining("\n"));
    }

    private static Reading read(Path folder, String yaml) {
        var feature = DoorbellFeature.describe();
        var sections = new ArrayList<Section<?>>();
        sections.add(feature.section());
        sections.add(Section.optional("people", PeopleConfig.class));
        sections.add(Section.optional("events", EventsConfig.class));
        try {
            var file = Files.writeString(folder.resolve("sidetone.yaml"), PEOPLE + yaml);
            return new ConfigurationReader(
                            List.copyOf(sections),
                            feature.checks(),
                            Converters.standard(),
                            _ -> Optional.empty())
                    .read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
