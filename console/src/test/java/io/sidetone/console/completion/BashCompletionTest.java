package io.sidetone.console.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a real bash; what Asterisk would tell, a program of that name tells. */
class BashCompletionTest extends CommandTest {

    private Path script;

    @BeforeEach
    void aShell() throws IOException {
        asShipped();
        script = directory.resolve("sidetone.bash");
        Files.writeString(script, run("completion", "bash").out());
        var program = directory.resolve("sidetone");
        Files.writeString(
                program,
                """
                #!/bin/bash
                echo "$*" >> "$(dirname "$0")/asked"
                case $2 in
                channel) printf '%s\\n' 'PJSIP/kitchen-01' 'PJSIP/a b' 'PJSIP/$(touch pwned)' 'PJSIP/`id`;x' ;;
                mailbox) printf '%s\\n' 20@default 21@default ;;
                pbx) printf '%s\\n' office home ;;
                action) printf '%s\\n' QueueStatus QueueSummary ;;
                esac
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void commandsAreOfferedByWhatIsTyped() throws Exception {
        assertThat(offered("sidetone trun")).containsExactly("trunk", "trunks");
        assertThat(offered("sidetone manager ")).containsExactly("action", "account");
        assertThat(offered("sidetone -v outbox re")).containsExactly("retry");
    }

    @Test
    void whatIsHiddenIsNotOffered() throws Exception {
        assertThat(offered("sidetone comple")).containsExactly("completion");
    }

    @Test
    void optionsAreOfferedAfterADash() throws Exception {
        assertThat(offered("sidetone endpoints --o")).containsExactly("--once");
    }

    @Test
    void valuesAreOfferedWhereTheyBelong() throws Exception {
        assertThat(offered("sidetone completion ")).containsExactly("bash", "zsh", "fish");
        assertThat(offered("sidetone endpoints --pbx o")).containsExactly("office");
        assertThat(offered("sidetone endpoints --pbx=o")).containsExactly("office");
        assertThat(offered("sidetone manager action QueueSt")).containsExactly("QueueStatus");
    }

    @Test
    void theChosenPbxIsTheOneThatIsAsked() throws Exception {
        offered("sidetone manager action --pbx office Queue");
        assertThat(Files.readString(directory.resolve("asked")))
                .isEqualTo("complete action Queue --pbx office\n");
    }

    @Test
    void filesAreOfferedForFiles() throws Exception {
        Files.writeString(directory.resolve("house one.yaml"), "");
        assertThat(offered("sidetone endpoints --config house")).containsExactly("house one.yaml");
    }

    @Test
    void aHostileNameIsEscaped() throws Exception {
        var names = values("channel", "PJSIP/");
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "PJSIP/kitchen-01",
                        "PJSIP/a\\ b",
                        "PJSIP/\\$\\(touch\\ pwned\\)",
                        "PJSIP/\\`id\\`\\;x");
        assertThat(words(names)).doesNotContain("pwned");
        assertThat(directory.resolve("pwned")).doesNotExist();
    }

    @Test
    void withinQuotesNothingIsOfferedThatTheShellWouldRun() throws Exception {
        assertThat(values("channel", "\"PJSIP/")).containsExactly("PJSIP/kitchen-01", "PJSIP/a b");
    }

    @Test
    void readlineKeepsWhatStandsBeforeAnAtSign() throws Exception {
        assertThat(values("mailbox", "20")).containsExactly("20@default");
        assertThat(values("mailbox", "20@de")).containsExactly("default");
    }

    @Test
    void whenNothingAnswersNothingIsSaid() throws Exception {
        Files.delete(directory.resolve("sidetone"));
        assertThat(offered("sidetone endpoints --pbx ")).isEmpty();
    }

    /** What is offered as the value of an option of this kind. */
    private List<String> values(String kind, String typed) throws Exception {
        return bash(
                "eval \"_sidetone_data() { commands='' arguments='' options='--x'"
                        + " values='--x="
                        + kind
                        + "'; }\"",
                "sidetone --x " + typed);
    }

    private List<String> offered(String line) throws Exception {
        return bash(":", line);
    }

    private List<String> bash(String before, String line) throws Exception {
        var code =
                """
                set -u
                source "$1"
                %s
                COMP_LINE=$2 COMP_POINT=${#2} COMP_WORDBREAKS=$' \\t\\n"\\'@><=;|&(:'
                COMPREPLY=()
                _sidetone
                printf '%%s\\n' "${COMPREPLY[@]}"
                """
                        .formatted(before);
        return execute(List.of("bash", "--norc", "-c", code, "bash", script.toString(), line));
    }

    /** The words that a shell makes of what was offered. */
    private List<String> words(List<String> names) throws Exception {
        return execute(
                List.of("bash", "--norc", "-c", "printf '%s\\n' " + String.join(" ", names)));
    }

    private List<String> execute(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("PATH", directory + ":" + System.getenv("PATH"));
        var err = directory.resolve("err");
        var process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(err)).isZero();
        assertThat(Files.readString(err)).isEmpty();
        return out.lines().filter(line -> !line.isEmpty()).toList();
    }
}
