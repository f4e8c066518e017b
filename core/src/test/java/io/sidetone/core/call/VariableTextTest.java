package io.sidetone.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VariableTextTest {

    @Test
    void anOrdinaryValueIsAsItIs() {
        assertThat(VariableText.of("Änne \"🍐\" ${X} \\")).isEqualTo("Änne \"🍐\" ${X} \\");
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(VariableText.of("a\r\nb\0c\u0085d")).isEqualTo("a  b c d");
    }

    @Test
    void aValueIsCutBetweenCharacters() {
        var cut = VariableText.of("x" + "🍐".repeat(2000));
        assertThat(cut).isEqualTo("x" + "🍐".repeat(999));
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSize(3997);
    }

    @Test
    void theLongestValuePassesWhole() {
        assertThat(VariableText.of("x".repeat(4000))).hasSize(4000);
        assertThat(VariableText.of("x".repeat(4001))).hasSize(4000);
    }
}
