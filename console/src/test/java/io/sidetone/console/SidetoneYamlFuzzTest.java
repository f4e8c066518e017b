package io.sidetone.console;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.sidetone.console.serve.Features;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Readings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in {@code sidetone.yaml}, under the sections that the program really has. */
class SidetoneYamlFuzzTest {

    private static final ConfigurationReader READER =
            new ConfigurationReader(
                    Sections.all(Features.all()),
                    Sections.checks(Features.all()),
                    Converters.standard(),
                    name -> Optional.of(name).filter(known -> known.equals("ARI")));

    @TempDir static Path folder;

    @FuzzTest
    void aFileIsBoundOrItsProblemsAreTold(byte[] input) throws IOException {
        var file = Files.write(folder.resolve("sidetone.yaml"), input);
        var text = new String(input, StandardCharsets.UTF_8);
        Readings.check(READER.read(file), text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
