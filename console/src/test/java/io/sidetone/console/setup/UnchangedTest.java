package io.sidetone.console.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Reading;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every section can be compared: what has not changed is not said to need a restart. */
class UnchangedTest extends CommandTest {

    @Test
    void readingTheSameFileTwiceChangesNothing() throws Exception {
        asShipped();
        var yaml =
                Files.writeString(
                        here.resolve("sidetone.yaml"),
                        Template.standard().text().replaceAll("[$]\\{file:[^}]*}", "uoh5Ohsh3o"));
        var reader =
                new ConfigurationReader(
                        sections, checks, Converters.standard(), _ -> Optional.empty());

        var one = (Reading.Bound) reader.read(yaml);
        var other = (Reading.Bound) reader.read(yaml);

        assertThat(reader.changed(one.configuration(), other.configuration())).isEmpty();
    }
}
