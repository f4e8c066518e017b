package io.sidetone.ari.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.HangupCause;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CauseTableTest {

    @ParameterizedTest
    @CsvSource({
        // SIP, Q.850, before it rang, after
        "500,38,NO_TRUNK+,NO_TRUNK+",
        "502,27,NO_TRUNK+,NO_TRUNK+",
        "503,34,NO_TRUNK+,NO_TRUNK+",
        "504,102,NO_TRUNK+,NO_TRUNK+",
        "580,34,NO_TRUNK+,NO_TRUNK+",
        "408,18,NO_TRUNK+,NO_ANSWER",
        "401,21,NO_TRUNK+,DECLINED",
        "402,127,NO_TRUNK+,DECLINED",
        "403,21,NO_TRUNK+,DECLINED",
        "407,21,NO_TRUNK+,DECLINED",
        "400,127,NO_TRUNK+,NO_TRUNK",
        "483,19,NO_TRUNK+,NO_TRUNK",
        "488,58,NO_TRUNK+,NO_TRUNK",
        "302,23,NO_TRUNK+,DECLINED",
        "305,16,NO_TRUNK+,DECLINED",
        "486,17,BUSY,BUSY",
        "600,17,BUSY,BUSY",
        "480,19,NO_ANSWER,NO_ANSWER",
        "487,127,NO_ANSWER,NO_ANSWER",
        "404,1,NO_NUMBER,NO_NUMBER",
        "410,22,NO_NUMBER,NO_NUMBER",
        "484,28,NO_NUMBER,NO_NUMBER",
        "485,1,NO_NUMBER,NO_NUMBER",
        "604,1,NO_NUMBER,NO_NUMBER",
        "603,21,DECLINED,DECLINED",
        "606,58,DECLINED,DECLINED",
        "607,127,DECLINED,DECLINED",
        "608,127,DECLINED,DECLINED",
        "0,34,NO_TRUNK+,NO_TRUNK+",
        "0,38,NO_TRUNK+,NO_TRUNK+",
        "0,41,NO_TRUNK+,NO_TRUNK+",
        "0,42,NO_TRUNK+,NO_TRUNK+",
        "0,44,NO_TRUNK+,NO_TRUNK+",
        "0,47,NO_TRUNK+,NO_TRUNK+",
        "0,2,NO_TRUNK+,NO_TRUNK",
        "0,3,NO_TRUNK+,NO_TRUNK",
        "0,27,NO_TRUNK+,NO_TRUNK",
        "0,58,NO_TRUNK+,NO_TRUNK",
        "0,127,NO_TRUNK+,NO_TRUNK",
        "0,0,NO_TRUNK+,NO_TRUNK",
        "0,18,NO_TRUNK+,NO_ANSWER",
        "0,23,NO_TRUNK+,DECLINED",
        "0,17,BUSY,BUSY",
        "0,19,NO_ANSWER,NO_ANSWER",
        "0,20,NO_ANSWER,NO_ANSWER",
        "0,1,NO_NUMBER,NO_NUMBER",
        "0,22,NO_NUMBER,NO_NUMBER",
        "0,28,NO_NUMBER,NO_NUMBER",
        "0,21,DECLINED,DECLINED",
    })
    void aPlusIsATrunkThatGivesWayToTheNext(int sip, int q850, String before, String after) {
        var cause = OutgoingHouse.cause(sip, q850);

        assertThat(text(CauseTable.verdict(cause, false))).isEqualTo(before);
        assertThat(text(CauseTable.verdict(cause, true))).isEqualTo(after);
    }

    @Test
    void aTrunkThatIsNotThereGivesWay() {
        assertThat(text(CauseTable.verdict(HangupCause.UNKNOWN, false))).isEqualTo("NO_TRUNK+");
        assertThat(CauseTable.words(HangupCause.UNKNOWN)).isEqualTo("not to be had");
        assertThat(text(CauseTable.SILENT)).isEqualTo("NO_TRUNK+");
    }

    @Test
    void aRedirectIsNeverAnAnswerOfTheCallee() {
        assertThat(text(CauseTable.redirected(false))).isEqualTo("NO_TRUNK+");
        assertThat(text(CauseTable.redirected(true))).isEqualTo("DECLINED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWERED", "BUSY", "NO_ANSWER", "NO_NUMBER", "DECLINED", "NO_TRUNK"})
    void thePageNamesEveryResultWithItsCause(String name) throws Exception {
        assertThat(Files.readString(Path.of("../docs/trunk.md")))
                .containsPattern(
                        "\\| `%s` \\|.*\\| %d".formatted(name, TrunkResult.valueOf(name).cause()));
    }

    private static String text(Verdict verdict) {
        return verdict.result() + (verdict.trunkFailed() ? "+" : "");
    }
}
