package io.sidetone.agi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.FlowUnderTest;
import io.sidetone.core.call.CallEnded;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgiConnectionTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void aHangUpIsKnownWhileTheFlowComputes() throws Exception {
        var known = new CountDownLatch(1);
        try (var flow =
                new FlowUnderTest<>((call, _) -> {
                    call.onHangup(known::countDown);
                    return known.await(10, TimeUnit.SECONDS);
                })) {
            flow.asterisk().says("HANGUP\n");

            assertThat(flow.outcome()).isTrue();
        }
    }

    @Test
    void aHangUpBeforeAReplyIsNoReply() throws Exception {
        try (var flow = noop()) {
            flow.asterisk().expects("NOOP").says("HANGUP\nHANGUP\n200 result=7\n");

            assertThat(flow.outcome().result()).isEqualTo(7);
        }
    }

    @Test
    void manyHangUpsAndTryingsAreReadWithoutEnd() throws Exception {
        try (var flow = noop()) {
            flow.asterisk()
                    .expects("NOOP")
                    .says("HANGUP\n100 Trying...\n".repeat(100_000))
                    .says("200 result=7\n");

            assertThat(flow.outcome().result()).isEqualTo(7);
        }
    }

    @Test
    void aWatchActsOnceAndNotAfterItsEnd() throws Exception {
        var acted = new AtomicInteger();
        var last = new CountDownLatch(1);
        try (var flow =
                new FlowUnderTest<>((call, connection) -> {
                    call.onHangup(acted::incrementAndGet);
                    call.onHangup(() -> acted.addAndGet(100)).close();
                    connection.command("NOOP", SOON);
                    call.onHangup(last::countDown);
                    return last.await(10, TimeUnit.SECONDS);
                })) {
            flow.asterisk().expects("NOOP").says("HANGUP\nHANGUP\n200 result=0\n");

            assertThat(flow.outcome()).isTrue();
        }
        assertThat(acted).hasValue(1);
    }

    @Test
    void aWatchThatBeganDuringACommandIsToldAfterIt() throws Exception {
        var known = new CountDownLatch(1);
        try (var flow =
                new FlowUnderTest<>((call, connection) -> {
                    var watcher = Thread.ofVirtual().start(() -> call.onHangup(known::countDown));
                    connection.command("NOOP", SOON);
                    watcher.join();
                    return known.await(10, TimeUnit.SECONDS);
                })) {
            flow.asterisk().answers("NOOP", "200 result=0").says("HANGUP\n");

            assertThat(flow.outcome()).isTrue();
        }
    }

    @Test
    void commandsGoOnWhileSomebodyWatches() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, connection) -> {
                    try (var _ = call.onHangup(() -> {})) {
                        connection.command("NOOP", SOON);
                    }
                    return connection.command("NOOP", SOON);
                })) {
            flow.asterisk().answers("NOOP", "200 result=1").answers("NOOP", "200 result=2");

            assertThat(flow.outcome().result()).isEqualTo(2);
        }
    }

    @Test
    void aHangUpThatCameBetweenTwoCommandsIsSeenBeforeTheNext() throws Exception {
        try (var flow =
                new FlowUnderTest<>((_, connection) -> {
                    connection.command("NOOP", SOON);
                    connection.mustBeThere();
                    return true;
                })) {
            flow.asterisk().expects("NOOP").says("200 result=0\nHANGUP\n");

            assertThat(reasonOf(flow.failure())).isEqualTo(CallEnded.Reason.HANGUP);
        }
    }

    @Test
    void halfALineHoldsUpNobodyForLong() throws Exception {
        try (var flow =
                new FlowUnderTest<>((_, connection) -> {
                    connection.command("NOOP", SOON);
                    connection.mustBeThere();
                    return true;
                })) {
            flow.asterisk().expects("NOOP").says("200 result=0\nHANG");

            assertThat(reasonOf(flow.failure())).isEqualTo(CallEnded.Reason.PROTOCOL);
            flow.asterisk().expectsEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "\0", "200 result=", "-5", "200 result=abc"})
    void aMalformedReplyEndsTheCall(String reply) throws Exception {
        try (var flow = noop()) {
            flow.asterisk().expects("NOOP").says(reply + "\n");

            assertThat(reasonOf(flow.failure())).isEqualTo(CallEnded.Reason.PROTOCOL);
            flow.asterisk().expectsEnd();
        }
    }

    @Test
    void anAnswerToNoCommandEndsTheCall() throws Exception {
        try (var flow = noop()) {
            flow.asterisk().expects("NOOP").says("200 result=0\n200 result=0\n");

            flow.asterisk().expectsEnd();
            assertThat(flow.outcome().result()).isZero();
        }
    }

    @Test
    void aDeadChannelIsAHangUp() throws Exception {
        try (var flow = noop()) {
            flow.asterisk()
                    .answers(
                            "NOOP",
                            "511 Command Not Permitted on a dead channel or intercept routine");

            assertThat(reasonOf(flow.failure())).isEqualTo(CallEnded.Reason.HANGUP);
        }
    }

    @Test
    void anUnknownCommandIsSaidSo() throws Exception {
        try (var flow = noop()) {
            flow.asterisk().answers("NOOP", "510 Invalid or unknown command");

            assertThat(flow.failure()).hasMessageContaining("'NOOP' with 510 Invalid");
        }
    }

    @Test
    void noAnswerInTimeEndsTheCall() throws Exception {
        try (var flow =
                new FlowUnderTest<>(
                        (_, connection) -> connection.command("NOOP", Duration.ofMillis(50)))) {
            assertThat(reasonOf(flow.failure())).isEqualTo(CallEnded.Reason.DEADLINE);
            flow.asterisk().expects("NOOP").expectsEnd();
        }
    }

    @Test
    void aBrokenConnectionEndsTheCall() throws Exception {
        try (var flow = noop()) {
            flow.asterisk().expects("NOOP").close();

            assertThat(reasonOf(flow.failure())).isEqualTo(CallEnded.Reason.CONNECTION_LOST);
        }
    }

    @Test
    void aCommandIsOneLine() throws Exception {
        try (var flow =
                new FlowUnderTest<>(
                        (_, connection) -> connection.command("NOOP\nEXEC System reboot", SOON))) {
            assertThat(flow.failure()).isInstanceOf(IllegalArgumentException.class);
            flow.asterisk().expectsEnd();
        }
    }

    private static FlowUnderTest<AgiReply> noop() throws Exception {
        return new FlowUnderTest<>((_, connection) -> connection.command("NOOP", SOON));
    }

    private static CallEnded.Reason reasonOf(Throwable failure) {
        return ((CallEnded) failure).reason();
    }
}
