package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabExchange;
import org.junit.jupiter.api.Test;

@OverEachProtocol
class AnswerTest extends CallContract {

    AnswerTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @Test
    void answeringTakesTheCallOffTheHookAndDoesNothingTheSecondTime() throws Exception {
        var call =
                call((it, here) -> {
                    it.answer();
                    it.answer();
                    here.run();
                    return it.waitForDigit(SOON);
                });
        call.caller().isAnswered();
        call.callerOnceThere().presses("1");
        assertThat(call.outcome()).isPresent();
    }
}
