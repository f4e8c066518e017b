package io.sidetone.core.config;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the file: records, or problems with their places. */
class ConfigurationFuzzTest {

    @TempDir static Path folder;

    @FuzzTest
    void aFileIsBoundOrItsProblemsAreTold(byte[] input) throws IOException {
        var file = Files.write(folder.resolve("sidetone.yaml"), input);
        var reader =
                new ConfigurationReader(
                        Sample.SECTIONS,
                        List.of(),
                        Converters.standard(),
                        name -> Optional.of(name).filter(known -> known.equals("ARI")));
        Readings.check(reader.read(file), withoutMark(input));
    }

    private static String withoutMark(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
