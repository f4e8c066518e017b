package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.RecordingEnd;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OverEachProtocol
class HangUpContractTest extends CallContract {

    /** From the caller's hang-up to the end of whatever waited for the caller. */
    private static final Duration PROMPTLY = Duration.ofSeconds(1);

    HangUpContractTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @Test
    void whateverWaitsForTheCallerEndsPromptlyWithTheCall() throws Exception {
        var prompt = promptOf(exchange.studio().speak("One two three four five six seven eight."));
        Map<String, Conversation.Piece<?>> waits = new LinkedHashMap<>();
        waits.put("play", (it, _) -> said(() -> it.play(prompt)));
        waits.put("play with keys", (it, _) -> it.play(prompt, DtmfSet.ANY));
        waits.put("ask", (it, _) -> it.ask(prompt, new DtmfSet("1"), SOON));
        waits.put("wait for a key", (it, _) -> it.waitForDigit(SOON));
        waits.put(
                "a tone after another",
                (it, _) ->
                        said(() -> {
                            while (true) {
                                it.play(Tone.TROUBLE);
                            }
                        }));
        waits.put(
                "a stand-in after another",
                (it, _) ->
                        said(() -> {
                            while (true) {
                                it.play(prompt());
                            }
                        }));
        Map<String, Conversation<?>> calls = new LinkedHashMap<>();
        waits.forEach((name, wait) -> calls.put(name, waiting(wait)));
        for (var call : calls.entrySet()) {
            var caller = call.getValue().callerOnceThere();
            var hungUp = System.nanoTime();
            caller.hangsUp();
            assertThat(call.getValue().end()).as(call.getKey()).isEqualTo(CallEnded.Reason.HANGUP);
            assertThat(Duration.ofNanos(call.getValue().endedAt() - hungUp))
                    .as(call.getKey())
                    .isLessThan(PROMPTLY);
        }
    }

    @Test
    void aRecordingEndsPromptlyToo() throws Exception {
        var call =
                answered((it, here) -> {
                    here.run();
                    return it.record(
                            new RecordingRequest(
                                    "contract-" + it.channelId(),
                                    Duration.ofMinutes(1),
                                    Duration.ZERO,
                                    DtmfSet.NONE));
                });
        var caller = call.callerOnceThere();
        var hungUp = System.nanoTime();
        caller.hangsUp();
        assertThat(call.outcome()).isEqualTo(RecordingEnd.HANGUP);
        assertThat(Duration.ofNanos(call.endedAt() - hungUp)).isLessThan(PROMPTLY);
    }

    @Test
    void afterAHangUpNothingReachesTheCaller() throws Exception {
        var prompt = promptOf(speech());
        var gone = new CountDownLatch(1);
        var call =
                answered((it, here) -> {
                    it.onHangup(gone::countDown);
                    here.run();
                    assertThat(gone.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
                    return List.of(
                            reason(it::answer),
                            reason(() -> it.play(prompt)),
                            reason(() -> it.play(Tone.ATTENTION)),
                            reason(() -> it.ask(prompt, DtmfSet.ANY, SOON)),
                            reason(() -> it.waitForDigit(SOON)),
                            reason(() -> it.waitForDigit(Duration.ZERO)));
                });
        assertThat(call.outcomeAfterHangUp()).containsOnly("HANGUP").hasSize(6);
    }

    @Test
    void theHangUpIsToldOnceOnAThreadOfItsOwn() throws Exception {
        var told = new AtomicInteger();
        var teller = new CompletableFuture<Thread>();
        var call =
                answered((it, here) -> {
                    it.onHangup(() -> {
                        told.incrementAndGet();
                        teller.complete(Thread.currentThread());
                    });
                    here.run();
                    var thread = teller.get(SOON.toSeconds(), TimeUnit.SECONDS);
                    it.hangUp();
                    reason(() -> it.waitForDigit(SOON));
                    Await.pause(MOMENT);
                    return thread != Thread.currentThread();
                });
        assertThat(call.outcomeAfterHangUp()).isTrue();
        assertThat(told).hasValue(1);
    }

    @Test
    void whoAsksAfterTheHangUpIsToldAtOnce() throws Exception {
        var call =
                answered((it, here) -> {
                    here.run();
                    assertThat(reason(() -> it.waitForDigit(SOON))).isEqualTo("HANGUP");
                    var told = new CompletableFuture<Boolean>();
                    it.onHangup(() -> told.complete(true));
                    return told.get(1, TimeUnit.SECONDS);
                });
        assertThat(call.outcomeAfterHangUp()).isTrue();
    }

    @Test
    void whoNoLongerWatchesIsNotTold() throws Exception {
        var told = new AtomicInteger();
        var call =
                answered((it, here) -> {
                    try (var _ = it.onHangup(told::incrementAndGet)) {
                        assertThat(it.waitForDigit(Duration.ZERO)).isEmpty();
                    }
                    here.run();
                    var reason = reason(() -> it.waitForDigit(SOON));
                    Await.pause(MOMENT);
                    return reason;
                });
        assertThat(call.outcomeAfterHangUp()).isEqualTo("HANGUP");
        assertThat(told).hasValue(0);
    }

    @Test
    void anActionThatFailsHarmsNobody() throws Exception {
        var told = new CompletableFuture<Boolean>();
        var call =
                answered((it, here) -> {
                    it.onHangup(() -> {
                        throw new IllegalStateException("an action that fails");
                    });
                    it.onHangup(() -> told.complete(true));
                    here.run();
                    return reason(() -> it.waitForDigit(SOON)) + told.get(1, TimeUnit.SECONDS);
                });
        assertThat(call.outcomeAfterHangUp()).isEqualTo("HANGUPtrue");
    }

    @Test
    void hangingUpEndsTheCallAndDoesNothingTheSecondTime() throws Exception {
        var call =
                answered((it, _) -> {
                    it.hangUp();
                    it.hangUp();
                    return reason(() -> it.waitForDigit(SOON));
                });
        assertThat(call.outcome()).isEqualTo("HANGUP");
        call.caller().awaitsEnd(PROMPTLY);
    }

    private Conversation<?> waiting(Conversation.Piece<?> wait) {
        return answered((it, here) -> {
            here.run();
            return wait.run(it, here);
        });
    }

    /** Something that needs the caller. */
    private interface Step {
        void take() throws CallEnded;
    }

    private static boolean said(Step step) throws CallEnded {
        step.take();
        return true;
    }

    private static String reason(Step step) {
        try {
            step.take();
            return "not over";
        } catch (CallEnded ended) {
            return ended.reason().name();
        }
    }
}
