package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.RecordingEnd;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.caller.LabCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@OverEachProtocol
class ManyCallsTest extends CallContract {

    private static final int CALLS = 10;

    ManyCallsTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @Test
    void tenCallersAreRecordedAtOnceEachForThemselves() throws Exception {
        var speech = speech();
        List<Conversation<Optional<Dtmf>>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(
                    answered((it, here) -> {
                        here.run();
                        var end =
                                it.record(
                                        new RecordingRequest(
                                                "contract-" + it.channelId(),
                                                Duration.ofMinutes(1),
                                                Duration.ZERO,
                                                new DtmfSet("#")));
                        assertThat(end).isEqualTo(RecordingEnd.DIGIT);
                        return it.waitForDigit(SOON);
                    }));
        }
        List<Future<LabCaller>> people = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                var key = Integer.toString(i);
                var call = calls.get(i);
                people.add(
                        threads.submit(() ->
                                call.callerOnceThere().says(speech).presses("#").presses(key)));
            }
        }
        for (var person : people) {
            person.get();
        }
        for (int i = 0; i < CALLS; i++) {
            assertThat(calls.get(i).outcome()).contains(new Dtmf((char) ('0' + i)));
            var sound = soundOf("contract-" + calls.get(i).caller().calledChannelId());
            assertThat(AudioMatch.find(speech.pcm(), sound).correlation()).isGreaterThan(0.9);
            calls.get(i).callerLeaves();
        }
    }

    @Test
    void whatFailsInOneCallTouchesNoOther() throws Exception {
        var other =
                answered((it, here) -> {
                    here.run();
                    return it.waitForDigit(SOON);
                });
        other.callerOnceThere();
        var failing = answered((it, _) -> explode());
        assertThat(failing.failure()).isInstanceOf(IllegalStateException.class);
        failing.caller().awaitsEnd(SOON);
        var leaving =
                answered((it, here) -> {
                    here.run();
                    return it.waitForDigit(SOON);
                });
        leaving.callerOnceThere().hangsUp();
        assertThat(leaving.end()).isEqualTo(CallEnded.Reason.HANGUP);
        other.caller().presses("7");
        assertThat(other.outcome()).contains(new Dtmf('7'));
    }

    private static Object explode() {
        throw new IllegalStateException("a flow that fails");
    }
}
