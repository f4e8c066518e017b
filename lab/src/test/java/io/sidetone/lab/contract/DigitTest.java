package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.Tone;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OverEachProtocol
class DigitTest extends CallContract {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final DtmfSet KEYS = new DtmfSet("12");

    DigitTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @Test
    void anyKeyIsWaitedFor() throws Exception {
        var keys = "0123456789*#ABCD";
        var call =
                answered((it, here) -> {
                    var pressed = new StringBuilder();
                    here.run();
                    while (pressed.length() < keys.length()) {
                        it.waitForDigit(Duration.ofSeconds(3)).ifPresent(pressed::append);
                    }
                    return pressed.toString();
                });
        call.callerOnceThere().presses(keys);
        assertThat(call.outcome()).isEqualTo(keys);
    }

    @Test
    void noKeyInTimeIsNone() throws Exception {
        var call =
                answered((it, _) -> {
                    var begun = System.nanoTime();
                    assertThat(it.waitForDigit(WAIT)).isEmpty();
                    return Duration.ofNanos(System.nanoTime() - begun);
                });
        assertThat(call.outcome()).isBetween(WAIT, WAIT.plus(MOMENT));
    }

    @Test
    void noTimeAndLessIsNoneAtOnce() throws Exception {
        var call =
                answered((it, _) -> {
                    var begun = System.nanoTime();
                    assertThat(it.waitForDigit(Duration.ZERO)).isEmpty();
                    assertThat(it.waitForDigit(Duration.ofSeconds(-1))).isEmpty();
                    return Duration.ofNanos(System.nanoTime() - begun);
                });
        assertThat(call.outcome()).isLessThan(MOMENT);
    }

    @Test
    void whatIsPressedWhileNobodyWaitsForItIsForgotten() throws Exception {
        var call =
                answered((it, here) ->
                        it.withTone(
                                Tone.WORKING,
                                () -> {
                                    here.run();
                                    Await.pause(Duration.ofSeconds(1));
                                    return it.variable("UNIQUEID");
                                }));
        call.callerOnceThere().presses("1");
        assertThat(call.outcome()).isPresent();
        var second =
                answered((it, here) -> {
                    here.run();
                    Await.pause(Duration.ofSeconds(1));
                    return it.waitForDigit(MOMENT);
                });
        second.callerOnceThere().presses("1");
        assertThat(second.outcome()).isEmpty();
    }

    @Test
    void aQuestionIsAnsweredWhileItIsAsked() throws Exception {
        var prompt = promptOf(speech());
        var call =
                answered((it, here) -> {
                    here.run();
                    return it.ask(prompt, KEYS, WAIT);
                });
        call.callerOnceThere().presses("1");
        assertThat(call.outcome()).contains(new Dtmf('1'));
    }

    @Test
    void aQuestionIsAnsweredAfterItWithAnyKey() throws Exception {
        var prompt = promptOf(exchange.studio().speak("Now?"));
        var call =
                answered((it, here) -> {
                    it.play(prompt);
                    here.run();
                    return it.ask(prompt, KEYS, Duration.ofSeconds(3));
                });
        call.callerOnceThere().waits(Duration.ofSeconds(1)).presses("9");
        assertThat(call.outcome()).contains(new Dtmf('9'));
    }

    @Test
    void aQuestionMayGoUnanswered() throws Exception {
        var prompt = promptOf(exchange.studio().speak("Now?"));
        var call = answered((it, _) -> it.ask(prompt, KEYS, MOMENT));
        assertThat(call.outcome()).isEmpty();
    }
}
