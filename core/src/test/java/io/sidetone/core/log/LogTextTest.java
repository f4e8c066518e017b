package io.sidetone.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(LogText.safe("Zoë <+49 30 123456> 電話 😀"))
                .isEqualTo("Zoë <+49 30 123456> 電話 😀");
    }

    @Test
    void nobodyForgesALineOrRepaintsATerminal() {
        assertThat(LogText.safe("a\r\nb\u001b[2J\u2028c\u202ed\u0000\u0085"))
                .isEqualTo("a??b?[2J?c?d??");
    }

    @Test
    void longTextIsCut() {
        assertThat(LogText.safe("x".repeat(10_000))).hasSize(501).endsWith("…");
    }

    @Test
    void onlyWhatIsCutLooksCut() {
        assertThat(LogText.safe("a\udb40\udc01b")).isEqualTo("a?b");
    }
}
