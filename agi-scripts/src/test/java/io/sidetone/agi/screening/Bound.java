package io.sidetone.agi.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.treatment.TreatmentChecks;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import io.sidetone.core.people.PeopleConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A section {@code screening}, bound from text as users write it. */
public final class Bound {

    private static final String PEOPLE =
            """
            people:
              anna: {name: Anna, mail: anna@example.org}
              max: {name: Max}
            screening:
            """;

    private Bound() {}

    /** What the text says. */
    public static ScreeningConfig screening(Path folder, String section) {
        var reading = read(folder, section);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Bound.class);
        return ((Reading.Bound) reading).configuration().get(ScreeningConfig.class);
    }

    /** What is wrong with the text. */
    public static String problems(Path folder, String section) {
        var reading = read(folder, section);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Rejected.class);
        return ((Reading.Rejected) reading)
                .problems().stream().map(Problem::render).collect(Collectors.joining("\n"));
    }

    private static Reading read(Path folder, String section) {
        try {
            var file = folder.resolve("sidetone.yaml");
            Files.writeString(file, PEOPLE + section.indent(2));
            return new ConfigurationReader(
                            List.of(
                                    Section.optional("screening", ScreeningConfig.class),
                                    Section.optional("people", PeopleConfig.class)),
                            List.of(
                                    CrossCheck.between(
                                            ScreeningConfig.class,
                                            PeopleConfig.class,
                                            (screening, people, findings) ->
                                                    TreatmentChecks.people(
                                                            screening.treatments(),
                                                            people,
                                                            findings))),
                            Converters.standard(),
                            name -> Optional.of("secret-of-" + name))
                    .read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
