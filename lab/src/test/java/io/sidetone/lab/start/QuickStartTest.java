package io.sidetone.lab.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/sidetone} keeps so that commands start sooner, and what it does without. */
class QuickStartTest {

    private static final ProjectFolder PROJECT = ProjectFolder.find();

    private @TempDir Path folder;

    @Test
    void whatTheRehearsalLeavesIsWhatTheJvmStartsFrom() throws Exception {
        Path kept = folder.resolve("sidetone.aot");

        String made =
                run(
                        "bash",
                        "-euc",
                        ". bin/_talk; . bin/_java; . bin/_build; make_quick_start '%s' '%s'"
                                .formatted(PROJECT.sidetoneJar(), kept));

        assertThat(kept).as(made).isNotEmptyFile();
        // "on" ends the JVM when it cannot be used; bin/sidetone leaves it out then.
        assertThat(version(kept, "-XX:AOTMode=on")).startsWith("sidetone ");
    }

    @Test
    void oneThatDoesNotFitIsLeftOutWithoutAWord() throws Exception {
        Path kept = Files.writeString(folder.resolve("sidetone.aot"), "of another Java");

        assertThat(version(kept)).matches("sidetone [^\\n]+\\n");
    }

    /** Standard error is part of it. */
    private static String version(Path kept, String... more) throws Exception {
        List<String> line = new ArrayList<>(List.of("bash", "-euc"));
        line.add(
                ". bin/_flags; exec '%s/bin/java' \"${java_flags[@]}\" \"${command_flags[@]}\" \"${quick_flags[@]}\" %s -XX:AOTCache='%s' -jar '%s' --version"
                        .formatted(
                                System.getProperty("java.home"),
                                String.join(" ", more),
                                kept,
                                PROJECT.sidetoneJar()));
        return run(line.toArray(String[]::new));
    }

    private static String run(String... line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.directory(PROJECT.path().toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new LabFailure(said);
        }
        return said;
    }
}
