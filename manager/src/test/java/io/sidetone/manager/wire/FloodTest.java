package io.sidetone.manager.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.ManagerEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FloodTest {

    private static final int EVENTS = 1_000_000;
    private static final int IN_A_BLOCK = 10_000;

    @Test
    void whileNobodyReadsAsteriskIsReadAllIsCountedAndLittleIsKept() throws Exception {
        try (var asterisk = new PlayedAsterisk();
                var pbx = LivePbx.at(asterisk.address());
                var stream = pbx.follow(EventWish.ALL);
                var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            var visitor = asterisk.visitor();
            for (int i = 0; i < EVENTS; i += IN_A_BLOCK) {
                visitor.send(block(i));
            }
            // Its answer comes after all of them, on a path of its own.
            var answer = asking.submit(() -> pbx.ask(AmiAction.named("Ping")));
            visitor.answer(visitor.action(), "Response: Success\nActionID: %ID%\n\n");
            assertThat(answer.get(60, TimeUnit.SECONDS).isSuccess()).isTrue();
            assertThat(pbx.queuedBytes()).isLessThanOrEqualTo(WireLimits.DEFAULTS.queuedBytes());

            assertThat(stream.next().orElseThrow()).isInstanceOf(Gap.class);
            checkAllAccountedFor(stream);
        }
    }

    /** The gap was the first: what it swallowed is known from the number of the next event. */
    private static void checkAllAccountedFor(EventStream stream) throws InterruptedException {
        assertThat(stream.next().orElseThrow()).isInstanceOf(Connected.class);
        int expected = -1;
        do {
            var event = (ManagerEvent) stream.next().orElseThrow();
            var number = Integer.parseInt(event.first("Number").orElseThrow());
            assertThat(expected < 0 || number == expected).isTrue();
            expected = number + 1;
        } while (expected < EVENTS);
    }

    @Test
    void aReaderThatIsSlowLosesExactlyWhatItIsTold() throws Exception {
        try (var asterisk = new PlayedAsterisk();
                var pbx = LivePbx.at(asterisk.address());
                var stream = pbx.follow(EventWish.ALL);
                var sending = Executors.newVirtualThreadPerTaskExecutor()) {
            var visitor = asterisk.visitor();
            var sent =
                    sending.submit(() -> {
                        for (int i = 0; i < EVENTS / 4; i += IN_A_BLOCK) {
                            visitor.send(block(i));
                        }
                        return true;
                    });
            int expected = 0;
            int pauses = 0;
            while (expected < EVENTS / 4) {
                switch (stream.next().orElseThrow()) {
                    case ManagerEvent event -> {
                        assertThat(event.first("Number")).contains(Integer.toString(expected));
                        expected++;
                    }
                    case Gap gap -> expected += Math.toIntExact(gap.dropped());
                    default -> pauses++; // Connected, at first or kept from what was dropped
                }
                if (expected % 5_000 == 0) {
                    Thread.yield();
                }
            }
            assertThat(pauses).isOne();
            assertThat(sent.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static byte[] block(int from) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int i = from; i < from + IN_A_BLOCK; i++) {
            bytes.write(
                    ("Event: Newexten\r\nPrivilege: dialplan,all\r\nNumber: " + i + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
