package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.output.Console;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Inline;
import io.sidetone.core.config.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTest {

    @TempDir Path directory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Inline
    record House(String name) {}

    private record Known(String name, Outcome examine) implements Check {}

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(directory.resolve("sidetone.yaml"), "house: home");
    }

    @Test
    void everythingInOrder() {
        assertThat(run(List.of(new Known("phone", new Outcome.Fine("rings"))))).isZero();
        assertThat(out())
                .isEqualTo(
                        """
                        ok       Java           %s
                        ok       configuration  sidetone.yaml
                        ok       phone          rings
                        3 checks, problems: 0, warnings: 0
                        """
                                .formatted(Runtime.version()));
        assertThat(err()).isEmpty();
    }

    @Test
    void troubleComesWithItsFixAndFive() {
        var checks =
                List.<Check>of(
                        new Known("line", new Outcome.Caution("noisy", "tighten it")),
                        new Known("phone", new Outcome.Trouble("dead", "plug it in:\n  plug")),
                        new Known("bell", new Outcome.Skipped("needs the phone")));

        assertThat(run(checks)).isEqualTo(5);
        assertThat(out().lines().skip(2))
                .containsExactly(
                        "warning  line           noisy",
                        "           tighten it",
                        "problem  phone          dead",
                        "           plug it in:",
                        "             plug",
                        "skipped  bell           needs the phone",
                        "5 checks, problems: 1, warnings: 1");
    }

    @Test
    void warningsAloneLeaveAllWell() {
        assertThat(run(List.of(new Known("line", new Outcome.Caution("noisy", ""))))).isZero();
    }

    @Test
    void jsonHasTheSame() {
        var checks = List.<Check>of(new Known("phone", new Outcome.Trouble("dead", "plug it in")));

        assertThat(run(checks, "--json")).isEqualTo(5);
        assertThat(out())
                .endsWith(
                        ",{\"check\":\"phone\",\"outcome\":\"problem\",\"seen\":\"dead\",\"fix\":\"plug it in\"}],\"problems\":1,\"warnings\":0}\n");
    }

    @Test
    void aBrokenConfigurationIsAProblemLikeAnyOther() throws IOException {
        Files.writeString(directory.resolve("sidetone.yaml"), "hous: home");

        assertThat(run(List.of(new Known("phone", new Outcome.Fine("rings"))))).isEqualTo(5);
        assertThat(out())
                .contains(
                        "problem  configuration  sidetone.yaml has mistakes: 2; nothing that needs it was checked\n"
                                + "           sidetone config check --config sidetone.yaml\n")
                .doesNotContain("phone");
    }

    @Test
    void aCheckThatFailsItselfDoesNotHideTheOthers() {
        var broken =
                new Check() {
                    @Override
                    public String name() {
                        return "phone";
                    }

                    @Override
                    public Outcome examine() {
                        throw new IllegalStateException("oops");
                    }
                };

        assertThat(run(List.of(broken, new Known("bell", new Outcome.Fine("rings"))))).isEqualTo(5);
        assertThat(out())
                .contains("the check itself failed: java.lang.IllegalStateException: oops")
                .contains("ok       bell           rings");
    }

    @Test
    void onATerminalItSaysWhatItIsDoing() {
        run(true, List.of(new Known("phone", new Outcome.Fine("rings"))));

        assertThat(err()).contains("\r\u001b[Kchecking phone …").endsWith("\r\u001b[K");
    }

    private int run(List<Check> checks, String... arguments) {
        return run(false, checks, arguments);
    }

    private int run(boolean terminal, List<Check> checks, String... arguments) {
        var console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        false);
        var reader =
                new ConfigurationReader(
                        List.of(Section.required("house", House.class)),
                        List.of(),
                        Converters.standard(),
                        _ -> Optional.empty());
        var file =
                new ConfigurationFile(
                        Optional::empty, List.of(directory.resolve("sidetone.yaml")), () -> reader);
        return new CommandLine(new DoctorCommand(console, file, _ -> checks)).execute(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace(directory + "/", "");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
