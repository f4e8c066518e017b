package io.sidetone.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs what docs/manager-events.md shows, and compares what it shows of it. */
class DocumentedExamplesTest extends CommandTest {

    private static final String PROMPT = "$ sidetone ";

    private record Example(String command, List<String> output) {}

    @Test
    void eachExamplePrintsWhatThePageSays() throws IOException {
        var file = directory.resolve("house.rec");
        SampleHouse.record(file);
        var examples = examples(Files.readAllLines(Path.of("../docs/manager-events.md")));
        assertThat(examples).hasSizeGreaterThan(2);
        for (var example : examples) {
            var words =
                    new ArrayList<>(
                            ProgramWords.of(
                                    example.command().replace("house.rec", file.toString())));
            words.addAll(List.of("--speed", "0"));
            var ran = run(words.toArray(String[]::new));
            assertThat(timeless(ran.out().lines().toList()))
                    .as(example.command())
                    .isEqualTo(timeless(example.output()));
            assertThat(ran.code()).isZero();
        }
    }

    private static List<Example> examples(List<String> page) {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).startsWith(PROMPT)) {
                var output =
                        page.subList(i + 1, page.size()).stream()
                                .takeWhile(line -> !line.equals("```"))
                                .toList();
                examples.add(new Example(page.get(i).substring(PROMPT.length()), output));
            }
        }
        return examples;
    }

    /** Whatever the clock on this machine's wall shows. */
    private static List<String> timeless(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("^\\d\\d:\\d\\d:", "")).toList();
    }
}
