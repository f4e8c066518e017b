package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.Tone;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@OverEachProtocol
class ToneTest extends CallContract {

    private static final Duration WORK = Duration.ofMillis(1500);
    private static final Duration NOTE = Duration.ofMillis(100);

    /** A tone with a seam in it, as a busy machine makes, has 0.94. */
    private static final double WHOLE = 0.9;

    ToneTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @Test
    void everyToneIsHeardOnceAndWhole() throws Exception {
        var call =
                answered((it, _) -> {
                    it.play(Tone.RECORD);
                    it.play(Tone.ATTENTION);
                    it.play(Tone.TROUBLE);
                    it.play(Tone.WORKING);
                    return it.waitForDigit(MOMENT);
                });
        assertThat(call.outcome()).isEmpty();
        call.callerLeaves();
        assertHeardTone(call.caller(), 1000, Duration.ofMillis(240));
        assertHeardTone(call.caller(), 880, Duration.ofMillis(110));
        assertHeardTone(call.caller(), 784, Duration.ofMillis(170));
        assertHeardTone(call.caller(), 659, Duration.ofMillis(170));
        assertHeardTone(call.caller(), 523, Duration.ofMillis(240));
        assertHeardTone(call.caller(), 440, Duration.ofMillis(110));
    }

    @Test
    void aToneEnds() throws Exception {
        var call =
                answered((it, _) -> {
                    it.play(Tone.WORKING);
                    return it.waitForDigit(Duration.ofSeconds(2));
                });
        assertThat(call.outcome()).isEmpty();
        call.callerLeaves();
        var heard = call.caller().heard();
        var last = heard.between(heard.length().minus(WORK), heard.length());
        assertThat(last.loudness()).isLessThan(0.001);
    }

    @Test
    void aTonePlaysWhileWorkIsDone() throws Exception {
        var call =
                answered((it, _) ->
                        it.withTone(
                                Tone.WORKING,
                                () -> {
                                    Await.pause(WORK);
                                    return "done";
                                }));
        assertThat(call.outcome()).isEqualTo("done");
        call.callerLeaves();
        var heard = call.caller().heard();
        var one = toneIn(heard, 440, NOTE);
        assertThat(one.correlation()).isGreaterThan(WHOLE);
        // The pulse found is the clearest one, which may be any: there is another beside it.
        var place = heard.durationOf(Math.max(0, one.offset()));
        var earlier = heard.between(Duration.ZERO, place);
        var later = heard.between(place.plus(NOTE), heard.length());
        assertThat(
                        Math.max(
                                toneIn(earlier, 440, NOTE).correlation(),
                                toneIn(later, 440, NOTE).correlation()))
                .isGreaterThan(WHOLE);
    }

    @Test
    void whatTheWorkThrowsIsThrownAndTheToneEnds() throws Exception {
        var speech = speech();
        var prompt = promptOf(speech);
        var call =
                answered((it, _) -> {
                    try {
                        it.withTone(
                                Tone.WORKING,
                                () -> {
                                    throw new IOException("disk full");
                                });
                        return "";
                    } catch (IOException thrown) {
                        it.play(prompt);
                        return thrown.getMessage();
                    }
                });
        assertThat(call.outcome()).isEqualTo("disk full");
        call.callerLeaves();
        assertHeard(call.caller(), speech);
    }

    @Test
    void theWorkGoesOnWhenTheCallerLeavesMeanwhileAndAfterwards() throws Exception {
        var gone = new CountDownLatch(1);
        var call =
                answered((it, here) -> {
                    it.onHangup(gone::countDown);
                    var first =
                            it.withTone(
                                    Tone.WORKING,
                                    () -> {
                                        here.run();
                                        return await(gone);
                                    });
                    return first && it.withTone(Tone.WORKING, () -> true);
                });
        assertThat(call.outcomeAfterHangUp()).isTrue();
    }

    private static boolean await(CountDownLatch gone) {
        try {
            return gone.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
