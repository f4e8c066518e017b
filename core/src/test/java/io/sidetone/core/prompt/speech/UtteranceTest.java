package io.sidetone.core.prompt.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtteranceTest {

    @ParameterizedTest
    @CsvSource({
        "--version,version",
        "' -w /etc/passwd',w /etc/passwd",
        "@/etc/passwd,etc/passwd",
        "'a\r\nb\u0000c\u2028d\u200be',a b c d e",
        "'  Grüße! ',Grüße!",
        "'4, 2','4, 2'",
    })
    void noTextIsAnOptionOrHasSeveralLines(String text, String spoken) {
        assertThat(new Utterance(text, "en").text()).isEqualTo(spoken);
    }

    @Test
    void anEndlessTextIsCut() {
        assertThat(new Utterance("a".repeat(100_000), "en").text()).hasSize(Utterance.LONGEST);
    }
}
