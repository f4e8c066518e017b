package io.sidetone.console.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.SmallHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long lists and long logs on a small machine. */
class HundredThousandTest {

    private static final int MANY = 100_000;

    private static final String CALL =
            "{\"channelId\":\"1793000000.%1$d\",\"at\":\"2026-11-21T13:00:00Z\",\"line\":"
                    + "\"PJSIP/trunk\",\"received\":\"030%2$d\",\"key\":\"+4930%2$d\",\"name\":"
                    + "\"Wine & More Direct GmbH\",\"attestation\":\"none\",\"verdict\":\"%3$s\","
                    + "\"step\":\"menu\",\"rule\":\"\",\"place\":\"\",\"reason\":\"nobody knows"
                    + " this caller\",\"score\":[],\"outcome\":\"gave-up\",\"recording\":null,"
                    + "\"ended\":\"2026-11-21T13:00:09Z\"}\n";

    @TempDir Path directory;

    @BeforeEach
    void aHouse() throws IOException {
        Files.writeString(directory.resolve("sidetone.yaml"), "house: {country: DE}\n");
    }

    @Test
    void aLongLogIsReplayedInLittleMemory() throws Exception {
        var log = directory.resolve("calls.jsonl");
        try (var writer = Files.newBufferedWriter(log)) {
            for (int i = 0; i < MANY; i++) {
                writer.write(
                        CALL.formatted(i, 20_000_000 + i, i % 10_000 == 0 ? "tarpit" : "menu"));
            }
        }

        var said = ran("-Xmx32m", "screening", "replay", log.toString());

        assertThat(said).contains("10 of 100,000 calls would be judged differently.");
    }

    @Test
    void aLongListIsImportedAndWhatIsWrongWithItTold() throws Exception {
        var list = directory.resolve("list.csv");
        try (var writer = Files.newBufferedWriter(list)) {
            for (int i = 0; i < MANY; i++) {
                writer.write(
                        i == 77_776
                                ? "nobody,x\n"
                                : "030%d,caller %d\n".formatted(20_000_000 + i, i));
            }
        }

        assertThat(ran("-Xmx128m", "screening", "block", "import", list.toString(), "--skip-bad"))
                .contains("line 77777: nobody,x: ", "The block list got 99999 new");
    }

    private String ran(String heap, String... command) throws Exception {
        var line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                heap,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SmallHeap.class.getName(),
                                directory.toString()));
        line.addAll(List.of(command));
        var said = directory.resolve("said");
        var process =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it has ended").isTrue();
        var text = Files.readString(said);
        System.out.print(text.substring(Math.max(0, text.length() - 600)));
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
