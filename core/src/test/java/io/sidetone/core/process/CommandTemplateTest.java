package io.sidetone.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTemplateTest {

    @Test
    void aValueStaysWithinItsArgument() {
        var command = new CommandTemplate(List.of("say", "-v", "{voice}", "{text}"));
        assertThat(command.with(Map.of("voice", "de", "text", "a; rm -rf / $(id) \"b\"")))
                .containsExactly("say", "-v", "de", "a; rm -rf / $(id) \"b\"");
    }

    @Test
    void placeholdersInAValueAreNotReplaced() {
        var command = new CommandTemplate(List.of("say", "{text}{file}"));
        assertThat(command.with(Map.of("text", "{file}", "file", "x")))
                .containsExactly("say", "{file}x");
    }

    @Test
    void unknownPlaceholdersStay() {
        assertThat(new CommandTemplate(List.of("say", "{mood}")).with(Map.of()))
                .containsExactly("say", "{mood}");
    }

    @Test
    void knowsWhatItMentions() {
        var command = new CommandTemplate(List.of("say", "--file={file}"));
        assertThat(command.mentions("file")).isTrue();
        assertThat(command.mentions("text")).isFalse();
    }

    @Test
    void thereMustBeAProgram() {
        assertThatThrownBy(() -> new CommandTemplate(List.of()))
                .hasMessageContaining("at least a program");
        assertThatThrownBy(() -> new CommandTemplate(List.of(" ")))
                .hasMessageContaining("at least a program");
    }
}
