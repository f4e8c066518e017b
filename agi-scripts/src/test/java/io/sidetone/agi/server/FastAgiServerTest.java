package io.sidetone.agi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.sidetone.agi.FakeAsterisk;
import io.sidetone.agi.call.AgiCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastAgiServerTest {

    private static final String TELLS_RESULT = "SET VARIABLE \"RESULT\" \"HERE\"";

    private final CountDownLatch letGo = new CountDownLatch(1);
    private final Map<String, CallFlow> flows =
            Map.of(
                    "hello", call -> call.setVariable("RESULT", "HERE"),
                    "waits", this::waits,
                    "fails", FastAgiServerTest::fails);
    private FastAgiServer server;

    @AfterEach
    void stop() throws IOException {
        letGo.countDown();
        server.close();
    }

    @Test
    void aCallIsLedThroughItsFlowAndGoesBackToTheDialplan() throws IOException {
        start(config(10, 5));

        try (var asterisk = FakeAsterisk.calls(server.port(), "hello")) {
            asterisk.answers(TELLS_RESULT, "200 result=1").expectsEnd();
        }
        assertThat(server.served()).isOne();
    }

    @Test
    void anUnknownFlowIsTold() throws IOException {
        start(config(10, 5));

        try (var asterisk = FakeAsterisk.calls(server.port(), "../etc\u001b[2J")) {
            asterisk.answers("SET VARIABLE SIDETONE_RESULT UNKNOWN_FLOW", "200 result=1")
                    .expectsEnd();
        }
    }

    @Test
    void aFlowThatFailsApologisesAndLeavesTheResultEmpty() throws IOException {
        start(config(10, 5));

        try (var asterisk = FakeAsterisk.calls(server.port(), "fails")) {
            asterisk.answers(
                            "EXEC \"Playtones\" \"!784/180,!0/40,!659/180,!0/40,!523/260\"",
                            "200 result=0")
                    .expects("WAIT FOR DIGIT 700");
            asterisk.says("200 result=-1\n").expectsEnd();
        }
        aFurtherCallIsServed();
    }

    @Test
    void whoComesWhenAllPlacesAreTakenHearsIt() throws IOException {
        start(config(1, 1));

        try (var first = FakeAsterisk.calls(server.port(), "waits")) {
            awaitRunning(1);
            theSecondHearsItAndTheThirdNothing();
            letGo.countDown();
            first.answers(TELLS_RESULT, "200 result=1").expectsEnd();
        }
        assertThat(server.refused()).isEqualTo(2);
    }

    private void theSecondHearsItAndTheThirdNothing() throws IOException {
        try (var second = FakeAsterisk.calls(server.port(), "hello")) {
            second.expects("SET VARIABLE SIDETONE_RESULT BUSY");
            try (var third = FakeAsterisk.calls(server.port(), "hello")) {
                third.expectsEnd();
            }
            second.says("200 result=1\n")
                    .answers("ANSWER", "200 result=0")
                    .answers("STREAM FILE all-circuits-busy-now \"\"", "200 result=0 endpos=17000")
                    .expectsEnd();
        }
    }

    @Test
    void aSilentCrowdKeepsNoCallOut() throws IOException {
        start(config(1, 0));

        List<FakeAsterisk> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                crowd.add(FakeAsterisk.silent(server.port()).says("agi_network: yes\n"));
            }
            aFurtherCallIsServed();
            assertThat(server.served()).isOne();
        } finally {
            for (var silent : crowd) {
                silent.close();
            }
        }
    }

    @Test
    void whoIsNotAllowedIsNotListenedTo() throws IOException {
        start(
                new FastAgiConfig(
                        "127.0.0.1",
                        0,
                        List.of("192.0.2.0/24"),
                        10,
                        5,
                        Duration.ZERO,
                        AgiLimits.DEFAULTS));

        try (var asterisk = FakeAsterisk.silent(server.port())) {
            asterisk.expectsEnd();
        }
        assertThat(server.refused()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "\n",
                "agi_network: yes\n\n",
                "\u0016\u0003\u0001\u0002\n"
            })
    void whoIsNoAsteriskIsShownOutAndTheNextIsServed(String greeting) throws IOException {
        start(config(10, 5));

        try (var stranger = FakeAsterisk.silent(server.port())) {
            stranger.says(greeting).expectsEnd();
        }
        aFurtherCallIsServed();
    }

    @Test
    void whoSaysNothingIsShownOutInTime() throws IOException {
        var hasty =
                new AgiLimits(
                        200, 65_536, 8192, 100_000, Duration.ofMillis(50), Duration.ofHours(1));
        start(config(10, 5, hasty));

        try (var stranger = FakeAsterisk.silent(server.port())) {
            stranger.says("agi_network: yes\n").expectsEnd();
        }
        aFurtherCallIsServed();
    }

    @Test
    void stoppingLetsARunningCallEndAndTakesNoNewOne() throws Exception {
        start(config(10, 5));

        try (var running = FakeAsterisk.calls(server.port(), "waits")) {
            awaitRunning(1);
            var stopping = Thread.ofVirtual().start(this::close);
            awaitRefusal();
            letGo.countDown();
            running.answers(TELLS_RESULT, "200 result=1").expectsEnd();
            assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void stoppingCutsACallThatDoesNotEnd() throws Exception {
        var impatient = config(10, 5);
        start(
                new FastAgiConfig(
                        impatient.listen(),
                        0,
                        impatient.allow(),
                        10,
                        5,
                        Duration.ofMillis(50),
                        impatient.limits()));

        try (var running = FakeAsterisk.calls(server.port(), "waits")) {
            awaitRunning(1);
            var stopping = Thread.ofVirtual().start(this::close);
            running.expectsEnd();
            letGo.countDown();
            assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(server.running()).isZero();
    }

    private void aFurtherCallIsServed() throws IOException {
        try (var asterisk = FakeAsterisk.calls(server.port(), "hello")) {
            asterisk.answers(TELLS_RESULT, "200 result=1").expectsEnd();
        }
    }

    private void waits(Call call) {
        try {
            assertThat(letGo.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        call.setVariable("RESULT", "HERE");
    }

    private static void fails(Call call) {
        throw new IllegalStateException("a flow with a fault, for " + call.channelId());
    }

    private void awaitRunning(int calls) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (server.running() != calls && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(server.running()).isEqualTo(calls);
    }

    private void awaitRefusal() {
        assertThatIOException()
                .isThrownBy(() -> {
                    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
                    while (System.nanoTime() < deadline) {
                        FakeAsterisk.silent(server.port()).close();
                    }
                });
    }

    private void close() {
        assertThatCode(server::close).doesNotThrowAnyException();
    }

    private void start(FastAgiConfig config) throws IOException {
        server =
                new FastAgiServer(
                        config,
                        flows,
                        connection ->
                                new AgiCall(connection, (phrase, language) -> List.of(), "/rec"));
        server.start();
    }

    private static FastAgiConfig config(int calls, int refusals) {
        return config(calls, refusals, AgiLimits.DEFAULTS);
    }

    private static FastAgiConfig config(int calls, int refusals, AgiLimits limits) {
        return new FastAgiConfig(
                "127.0.0.1",
                0,
                List.of("127.0.0.1"),
                calls,
                refusals,
                Duration.ofSeconds(10),
                limits);
    }
}
