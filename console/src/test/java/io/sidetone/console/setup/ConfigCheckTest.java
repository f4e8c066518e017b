package io.sidetone.console.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.KeyPath;
import io.sidetone.core.config.Range;
import io.sidetone.core.config.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigCheckTest extends CommandTest {

    record Server(@Default("4573") @Range(min = "1") int port, String name) {}

    @BeforeEach
    void oneSection() {
        sections = List.of(Section.required("server", Server.class));
    }

    @Test
    void aGoodFileIsSaidToBeGood() throws IOException {
        write("server: {name: a}");

        assertThat(run("config", "check"))
                .isEqualTo(new Ran(0, "sidetone.yaml: no problems, no warnings\n", ""));
    }

    @Test
    void everyProblemIsPrintedAndCounted() throws IOException {
        write("server:\n  port: 0\n  nam: a\n");

        assertThat(run("config", "check"))
                .isEqualTo(
                        new Ran(
                                5,
                                """
                                sidetone.yaml:1:1: `server` lacks `name`
                                    server:
                                    ^
                                sidetone.yaml:2:9: `server.port`: must be at least 1
                                      port: 0
                                            ^
                                sidetone.yaml:3:3: unknown key `nam` in `server`; did you mean `name`?
                                      nam: a
                                      ^
                                sidetone.yaml: 3 problems, no warnings
                                """,
                                ""));
    }

    @Test
    void aWarningIsCalledOneAndLeavesAllWell() throws IOException {
        write("server: {name: a}");
        checks =
                List.of(
                        CrossCheck.of(
                                Server.class,
                                (server, findings) ->
                                        findings.warning(
                                                KeyPath.of("server", "name"), "is short")));

        assertThat(run("config", "check"))
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                sidetone.yaml:1:16: warning: `server.name`: is short
                                    server: {name: a}
                                                   ^
                                sidetone.yaml: no problems, 1 warning
                                """,
                                ""));
    }

    @Test
    void jsonHasTheSameFindings() throws IOException {
        write("server: {name: a, port: x}");
        var file = here.resolve("sidetone.yaml");

        assertThat(run("config", "check", "--json").out())
                .isEqualTo(
                        """
                        {"file":"sidetone.yaml","problems":[{"line":1,"column":25,"message":"`server.port`: not a whole number"}],"warnings":[]}
                        """);
        assertThat(file).exists();
    }

    @Test
    void theFileOfTheMachineIsTakenWhereThereIsNoneHere() throws IOException {
        Files.writeString(systemDirectory().resolve("sidetone.yaml"), "server: {name: a}");

        assertThat(run("config", "check").out())
                .isEqualTo("/etc/sidetone.yaml: no problems, no warnings\n");
    }

    @Test
    void theFileThatIsNamedIsTakenWhereverTheOptionStands() throws IOException {
        Path other = Files.writeString(here.resolve("other.yaml"), "server: {name: a}");
        var good = new Ran(0, "other.yaml: no problems, no warnings\n", "");

        assertThat(run("--config", other.toString(), "config", "check")).isEqualTo(good);
        assertThat(run("config", "check", "--config=" + other)).isEqualTo(good);
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        assertThat(run("config", "check"))
                .isEqualTo(
                        new Ran(
                                5,
                                """
                                sidetone.yaml: there is no such file
                                sidetone.yaml: 1 problem, no warnings
                                """,
                                ""));
    }

    private void write(String yaml) throws IOException {
        Files.writeString(here.resolve("sidetone.yaml"), yaml);
    }
}
