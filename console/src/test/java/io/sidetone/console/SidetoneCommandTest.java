package io.sidetone.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidetoneCommandTest extends CommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpIsDataAndAllIsWell(String option) {
        var ran = run(option);

        assertThat(ran.out())
                .startsWith("Usage: sidetone [")
                .contains("COMMAND")
                .containsPattern("\n  init +Write a commented sidetone.yaml")
                .contains("Exit codes:")
                .contains("5   Problems were found.");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    @Test
    void everyCommandHasItsOwnHelp() {
        var ran = run("config", "check", "--help");

        assertThat(ran.out())
                .startsWith("Usage: sidetone config check [")
                .contains("--config=FILE")
                .contains("--json");
        assertThat(ran.code()).isZero();
    }

    @Test
    void theVersionIsOneLine() {
        var ran = run("--version");

        assertThat(ran.out()).isEqualTo("sidetone development\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void aCommandIsNeeded() {
        assertThat(run()).isEqualTo(new Ran(2, "", "which command?\nTry 'sidetone --help'\n"));
        assertThat(run("config"))
                .isEqualTo(new Ran(2, "", "which command?\nTry 'sidetone config --help'\n"));
    }

    @Test
    void aMisspeltCommandIsGuessed() {
        assertThat(run("cofnig"))
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                """
                                Unknown command 'cofnig'
                                Did you mean 'config'?
                                Try 'sidetone --help'
                                """));
    }

    @Test
    void aMisspeltOptionIsGuessed() {
        assertThat(run("config", "check", "--jsno"))
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                """
                                Unknown option '--jsno'
                                Did you mean '--json'?
                                Try 'sidetone config check --help'
                                """));
    }

    @Test
    void aMissingOptionValueIsAUsageError() {
        var ran = run("config", "check", "--config");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).endsWith("Try 'sidetone config check --help'\n");
    }

    @Test
    void whatIsTypedCannotMoveTheCursor() {
        assertThat(run("\u001b[2J").err()).startsWith("Unknown command '\\x1b[2J'\n");
    }

    @Test
    void coloursAreForTerminalsWithoutNoColor() {
        assertThat(run(false, "nonsense").err()).doesNotContain("\u001b");
        assertThat(run(true, "nonsense").err()).contains("\u001b[31m");
        environment.put("NO_COLOR", "1");
        assertThat(run(true, "nonsense").err()).doesNotContain("\u001b");
    }
}
