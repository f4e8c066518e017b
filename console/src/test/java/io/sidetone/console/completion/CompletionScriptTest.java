package io.sidetone.console.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionScriptTest extends CommandTest {

    @BeforeEach
    void theWholeProgram() {
        asShipped();
    }

    @Test
    void bashReadsItsScript() throws Exception {
        var script = Files.writeString(directory.resolve("x"), run("completion", "bash").out());
        var bash = new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void zshIsToldOfEveryCommandAndOption() {
        assertThat(run("completion", "zsh").out())
                .startsWith("#compdef sidetone\n")
                .contains("  '/manager/account')\n", "--for", "values='--config=file")
                .doesNotContain("@data@", "'/complete')");
    }

    @Test
    void fishIsToldOfEveryCommandAndOption() {
        assertThat(run("completion", "fish").out())
                .contains(
                        "complete -c sidetone -n '__sidetone_at \\'\\'' -f -a trunks -d '",
                        "-n '__sidetone_at \\'/endpoints\\'' -l once -d '",
                        "-l pbx -r -f -a '(__sidetone_live pbx)' -d '",
                        "-n '__sidetone_at \\'/completion\\'' -f -a 'bash zsh fish'")
                .doesNotContain("@data@", "/complete'");
    }

    @Test
    void anotherShellIsNotKnown() {
        var ran = run("completion", "bahs");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("did you mean 'bash'?");
    }
}
