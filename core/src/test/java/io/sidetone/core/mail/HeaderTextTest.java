package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: eve@example.org",
                "a\nBcc: eve@example.org",
                "a\rBcc: eve@example.org",
                "a\u0085Bcc: eve@example.org",
                "a\u2028Bcc: eve@example.org",
                "a\u2029Bcc: eve@example.org",
                "a\u000bBcc: eve@example.org",
                "a\u000cBcc: eve@example.org",
                "a\u0000Bcc: eve@example.org",
                "a \t \r\n\r\n \u202e\u200b Bcc: eve@example.org"
            })
    void everyKindOfLineBreakBecomesOneBlank(String hostile) {
        assertThat(HeaderText.of(hostile)).hasToString("a Bcc: eve@example.org");
    }

    @Test
    void whatIsWrittenInAnyLanguageStays() {
        assertThat(HeaderText.of("Großmutter Łucja 祖母 👵")).hasToString("Großmutter Łucja 祖母 👵");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        var text = HeaderText.of("👵".repeat(500)).toString();
        assertThat(text.codePointCount(0, text.length())).isEqualTo(HeaderText.LONGEST);
        assertThat(HeaderText.of("ab cd", 3)).hasToString("ab");
    }

    @Test
    void nothingIsEncodedThatWasNotEncodedHere() {
        assertThat(HeaderText.of("=?utf-8?q?Eve=0D=0ABcc:_all@example.org?="))
                .hasToString("= ?utf-8?q?Eve=0D=0ABcc:_all@example.org?=");
    }

    @Test
    void halfACharacterIsDropped() {
        assertThat(HeaderText.of("a\ud83d")).hasToString("a");
    }

    @Test
    void whateverComesInOneLineGoesOut() {
        var random = new Random(42);
        for (var round = 0; round < 5_000; round++) {
            var raw = new StringBuilder();
            for (var i = random.nextInt(40); i > 0; i--) {
                raw.append((char) random.nextInt(i % 2 == 0 ? 0x20 : 0x10000));
            }
            var text = HeaderText.of(raw.toString()).toString();
            assertThat(text.lines().count()).isLessThanOrEqualTo(1);
            assertThat(text).doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
            assertThat(text).isEqualTo(text.strip());
        }
    }
}
