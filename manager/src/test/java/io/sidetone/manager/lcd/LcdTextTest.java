package io.sidetone.manager.lcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LcdTextTest {

    @Test
    void whateverACallerIsCalledItStaysOneWordOfOneCommand() {
        assertThat(LcdCommand.line("widget_set", "a \"b\" \\c\n{bye}\r\0"))
                .isEqualTo("\"widget_set\" \"a \\\"b\\\" \\\\c {bye}  \"\n");
    }

    @Test
    void lettersThatADisplayDoesNotHaveAreWrittenAsPeopleDo() {
        assertThat(LcdCharacters.ASCII.writable("Jürgen Größe, Łódź, São, Ωmega 山"))
                .isEqualTo("Juergen Groesse, Lodz, Sao, ?mega ?");
        assertThat(LcdCharacters.LATIN1.writable("Jürgen Łódź 山")).isEqualTo("Jürgen Lódz ?");
    }

    @Test
    void nothingButCharactersThatCanBeSeenIsLeft() {
        assertThat(LcdCharacters.ASCII.writable("a\u0000b\tc\u00a0d\u202ee\ud83d\ude00\u007f"))
                .isEqualTo("a?b c d?e??");
        assertThat(LcdCharacters.LATIN1.writable("x".repeat(10_000))).hasSize(256);
    }

    @ParameterizedTest
    @CsvSource({
        "display.local, display.local, 13666",
        "127.0.0.1:1234, 127.0.0.1, 1234",
        "[::1]:1234, ::1, 1234",
        "[fe80::1], fe80::1, 13666"
    })
    void anAddressHasAPortOrTheUsualOne(String text, String host, int port) {
        assertThat(new LcdAddress(text).host()).isEqualTo(host);
        assertThat(new LcdAddress(text).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":1", "host:", "host:0", "host:70000", "a b", "http://host", "::1"})
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> new LcdAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
