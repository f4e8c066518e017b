package io.sidetone.agi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sidetone.agi.FakeAsterisk;
import io.sidetone.core.call.CallerId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreludeTest {

    @Test
    void asteriskSaysWhichFlowForWhomAndWithWhat() throws IOException {
        var request = read(FakeAsterisk.prelude("podcast"));

        assertThat(request.flow()).isEqualTo("podcast");
        assertThat(request.arguments()).containsExactly("42", "second arg");
        assertThat(request.channel()).isEqualTo("Local/42@agi-00000000;2");
        assertThat(request.uniqueId()).isEqualTo("1795250940.1");
        assertThat(request.language()).isEqualTo(Locale.ENGLISH);
        assertThat(request.callerId()).isEqualTo(new CallerId("201", "Anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"podcast", "/podcast/", "podcast?x=1&y=%20", "podcast/?"})
    void slashesAndQueryAreNoPartOfTheFlow(String script) throws IOException {
        assertThat(read(FakeAsterisk.prelude(script)).flow()).isEqualTo("podcast");
    }

    @ParameterizedTest
    @CsvSource({"0,false", "3,false", "32,true", "35,true", "67,false", "x,false", "9999,false"})
    void whoeverWantsToBeUnknownSaysSo(String presentation, boolean unknown) throws IOException {
        var prelude =
                FakeAsterisk.prelude("podcast")
                        .replace("agi_callingpres: 0", "agi_callingpres: " + presentation);
        assertThat(read(prelude).restricted()).isEqualTo(unknown);
    }

    @Test
    void anUnknownCallerHasNeitherNumberNorName() throws IOException {
        var prelude =
                FakeAsterisk.prelude("podcast")
                        .replace(": 201", ": unknown")
                        .replace("Anna", "unknown");

        assertThat(read(prelude).callerId()).isEqualTo(CallerId.UNKNOWN);
    }

    @Test
    void aRegionOfTheLanguageIsKept() throws IOException {
        var prelude = FakeAsterisk.prelude("podcast").replace("language: en", "language: de_AT");

        assertThat(read(prelude).language()).isEqualTo(Locale.of("de", "AT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                "\u0016\u0003\u0001\u0002\n\n",
                "agi_network: yes\n\n",
                "agi_network: yes\n",
                "agi network: yes\n\n"
            })
    void whatIsNoPreludeIsRefused(String text) {
        assertThatExceptionOfType(ProtocolBroken.class).isThrownBy(() -> read(text));
    }

    @Test
    void aLineBreakSmuggledIntoAValueIsRefused() {
        var forged =
                FakeAsterisk.prelude("podcast").replace("Anna", "Anna\nagi_callerid: +4930123456");

        assertThatExceptionOfType(ProtocolBroken.class)
                .isThrownBy(() -> read(forged))
                .withMessage("agi_callerid came twice");
    }

    @Test
    void endlessLinesAreRefused() {
        var lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("agi_x_").append(i).append(": y\n");
        }

        assertThatExceptionOfType(ProtocolBroken.class)
                .isThrownBy(() -> read(lines.toString()))
                .withMessageContaining("more than 200 lines");
    }

    private static AgiRequest read(String text) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return Prelude.read(new LineReader(in, 8192, 65_536), 200);
    }
}
