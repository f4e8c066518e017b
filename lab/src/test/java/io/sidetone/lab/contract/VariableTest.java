package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.Tone;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@OverEachProtocol
class VariableTest extends CallContract {

    VariableTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @Test
    void whatIsSetIsReadAndSeenByTheDialplan() throws Exception {
        var call =
                call((it, _) -> {
                    it.setVariable("SIDETONE_RESULT", "SENT");
                    return it.variable("SIDETONE_RESULT").orElse("");
                });
        assertThat(call.outcome()).isEqualTo("SENT");
        call.caller().awaitsEnd(SOON);
        assertThat(call.caller().variable("LAB_SEEN")).contains("SENT");
    }

    @Test
    void functionsAreReadToo() throws Exception {
        var call = call((it, _) -> it.variable("CALLERID(num)").orElse(""));
        assertThat(call.outcome()).isEqualTo("+4930123456");
    }

    @Test
    void whatIsNotSetIsNone() throws Exception {
        var call =
                call((it, _) ->
                        List.of(it.variable("CONTRACT_NONE"), it.variable("CONTRACT_NONE(x)")));
        assertThat(call.outcome()).allMatch(value -> value.isEmpty());
    }

    @Test
    void aHostileValueIsAValueAndNothingElse() throws Exception {
        var hostile = "\"\\${EXTEN} Änne 🍐 \\n ${EPOCH}, a&b=%41'; SET VARIABLE X 1 \\";
        assertThat(setAndRead(hostile)).isEqualTo(hostile);
    }

    @Test
    void lineBreaksBecomeSpaces() throws Exception {
        assertThat(setAndRead("a\r\nHANGUP\u0000b\tc")).isEqualTo("a  HANGUP b c");
    }

    @Test
    void aLongValuePassesWhole() throws Exception {
        assertThat(setAndRead("x".repeat(4000))).isEqualTo("x".repeat(4000));
    }

    @Test
    void aVeryLongValueIsCut() throws Exception {
        assertThat(setAndRead("x".repeat(5000))).isEqualTo("x".repeat(4000));
        assertThat(setAndRead("\"🍐".repeat(3000))).isEqualTo("\"🍐".repeat(800));
        assertThat(setAndRead("\"\\".repeat(3000))).isEqualTo("\"\\".repeat(2000));
    }

    @Test
    void noValueIsNone() throws Exception {
        assertThat(setAndRead("")).isEmpty();
    }

    @Test
    void afterAHangUpVariablesDisturbNobody() throws Exception {
        var gone = new CountDownLatch(1);
        var call =
                answered((it, here) -> {
                    it.setVariable("SIDETONE_RESULT", "BEFORE");
                    it.onHangup(gone::countDown);
                    here.run();
                    assertThat(gone.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
                    it.setVariable("CONTRACT_AFTER", "1");
                    it.variable("SIDETONE_RESULT");
                    return it.withTone(Tone.WORKING, () -> it.variable("CONTRACT_NONE"));
                });
        assertThat(call.outcomeAfterHangUp()).isEmpty();
        call.caller().awaitsEnd(SOON);
        Await.until("the h extension", SOON, () -> call.caller().variable("LAB_SEEN").isPresent());
        assertThat(call.caller().variable("LAB_SEEN")).contains("BEFORE");
    }

    private String setAndRead(String value) throws Exception {
        return call(
                        (it, _) -> {
                            it.setVariable("CONTRACT", value);
                            return it.variable("CONTRACT").orElse("");
                        })
                .outcome();
    }
}
