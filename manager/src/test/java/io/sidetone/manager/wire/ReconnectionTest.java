package io.sidetone.manager.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReconnectionTest extends LivePbxHouse {

    @Test
    void aLostConnectionIsToldWithItsGapAndMadeAnew() throws Exception {
        var stream = pbx.follow(EventWish.ALL);
        asterisk.visitor().event("Newexten", 1).leave();
        asterisk.visitor().event("Newexten", 2);

        assertThat(next(stream)).isInstanceOf(Connected.class);
        assertThat(number(next(stream))).isEqualTo("1");
        assertThat(next(stream)).isInstanceOf(Lost.class);
        assertThat(next(stream))
                .isInstanceOfSatisfying(
                        Gap.class,
                        gap -> assertThat(gap.reason()).isEqualTo(Gap.Reason.DISCONNECTED));
        assertThat(next(stream)).isInstanceOf(Connected.class);
        assertThat(number(next(stream))).isEqualTo("2");
    }

    @Test
    void anEventThatIsCutInTheMiddleIsNotToldButTheLossIs() throws Exception {
        var stream = pbx.follow(EventWish.ALL);
        asterisk.visitor().send("Event: Newexten\nNumber: 1").leave();

        assertThat(next(stream)).isInstanceOf(Connected.class);
        assertThat(next(stream))
                .isInstanceOfSatisfying(
                        Lost.class,
                        lost -> assertThat(lost.why()).contains("in the middle of a message"));
    }

    @Test
    void whoeverAsksWhileTheConnectionBreaksIsToldAtOnce() throws Exception {
        pbx.follow(EventWish.ALL);
        var visitor = asterisk.visitor();
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = asking.submit(() -> pbx.ask(AmiAction.named("Ping")));
            visitor.action();
            visitor.leave();
            assertThat(answer)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withMessageContaining("Asterisk closed the manager connection");
        }
    }

    @Test
    void aRefusalAtFirstEndsItAtOnce() {
        asterisk.refuses("Authentication failed");

        assertThatExceptionOfType(AmiProblem.class)
                .isThrownBy(() -> pbx.follow(EventWish.ALL))
                .withMessageContaining("'sidetone': Authentication failed")
                .withMessageContaining("manager.conf")
                .withMessageNotContaining("geheim")
                .matches(problem -> problem.kind() == AmiProblem.Kind.LOGIN);
    }

    @Test
    void aRefusalAfterItHasWorkedIsToldOnceAndTriedOn() throws Exception {
        var stream = pbx.follow(EventWish.ALL);
        var visitor = asterisk.visitor();
        asterisk.refuses("Authentication failed");
        visitor.leave();

        assertThat(next(stream)).isInstanceOf(Connected.class);
        assertThat(next(stream)).isInstanceOf(Lost.class);
        assertThat(next(stream))
                .isInstanceOfSatisfying(
                        Lost.class,
                        lost -> assertThat(lost.why()).contains("Authentication failed"));
        var tries = asterisk.logins().size();
        while (asterisk.logins().size() < tries + 4) {
            Thread.onSpinWait();
        }
        asterisk.refuses("");
        asterisk.visitor().event("Newexten", 5);
        assertThat(next(stream)).isInstanceOf(Gap.class);
        assertThat(next(stream)).isInstanceOf(Connected.class);
        assertThat(number(next(stream))).isEqualTo("5");
    }

    @Test
    void whoeverIsNotThereYetIsToldAsLostAndFoundLater() throws Exception {
        int port;
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        try (var early = pbx(PlayedAsterisk.address(port), limits())) {
            var stream = early.follow(EventWish.ALL);
            assertThat(next(stream))
                    .isInstanceOfSatisfying(
                            Lost.class,
                            lost ->
                                    assertThat(lost.why())
                                            .contains("enabled=yes in manager.conf?"));
            assertThatIOException()
                    .isThrownBy(() -> early.ask(AmiAction.named("Ping")))
                    .withMessageContaining("nobody listens");
            try (var late = new PlayedAsterisk(port)) {
                late.visitor().event("Newexten", 9);
                assertThat(next(stream)).isInstanceOf(Gap.class);
                assertThat(next(stream)).isInstanceOf(Connected.class);
                assertThat(number(next(stream))).isEqualTo("9");
            }
        }
    }

    @Test
    void anAsteriskThatStartsAgainIsWaitedFor() throws Exception {
        var limits = limits();
        var hasty =
                new WireLimits(
                        limits.connect(),
                        limits.login(),
                        limits.answer(),
                        limits.idle(),
                        Duration.ofMillis(50),
                        limits.firstWait(),
                        limits.longestWait(),
                        10,
                        10_000);
        try (var patient = pbx(asterisk.address(), hasty)) {
            var stream = patient.follow(EventWish.ALL);
            assertThat(next(stream)).isInstanceOf(Connected.class);
            asterisk.booted(false);
            asterisk.visitor().leave();
            assertThat(next(stream)).isInstanceOf(Lost.class);
            assertThat(next(stream))
                    .isInstanceOfSatisfying(
                            Lost.class,
                            lost -> assertThat(lost.why()).isEqualTo("Asterisk is still starting"));
            asterisk.booted(true);
            assertThat(next(stream)).isInstanceOf(Gap.class);
            assertThat(next(stream)).isInstanceOf(Connected.class);
        }
    }

    @Test
    void anAsteriskThatOnlyStartsIsConnectedToAndAgainWhenItHasStarted() throws Exception {
        asterisk.booted(false);
        var stream = pbx.follow(EventWish.ALL);
        assertThat(next(stream)).isInstanceOf(Connected.class);
        asterisk.visitor().event("FullyBooted", 1);

        assertThat(next(stream)).isInstanceOf(Connected.class);
        assertThat(number(next(stream))).isEqualTo("1");
    }

    @Test
    void somethingElseThanAmiIsTold() throws Exception {
        asterisk.banner("SSH-2.0-OpenSSH_10.0\r\n");

        assertThatExceptionOfType(AmiProblem.class)
                .isThrownBy(() -> pbx.ask(AmiAction.named("Ping")))
                .withMessageContaining("no Asterisk manager interface");
    }

    @Test
    void anEndlessBannerIsNotReadToItsEnd() {
        asterisk.banner("Asterisk Call Manager" + "x".repeat(70_000));

        assertThatExceptionOfType(AmiProblem.class)
                .isThrownBy(() -> pbx.ask(AmiAction.named("Ping")))
                .withMessageContaining("no Asterisk manager interface");
    }

    @Test
    void aPeerThatFallsSilentIsAskedAndThenLeft() throws Exception {
        var limits = limits();
        var hasty =
                new WireLimits(
                        limits.connect(),
                        limits.login(),
                        limits.answer(),
                        Duration.ofMillis(200),
                        limits.boot(),
                        limits.firstWait(),
                        limits.longestWait(),
                        10,
                        10_000);
        try (var watchful = pbx(asterisk.address(), hasty)) {
            var stream = watchful.follow(EventWish.ALL);
            var silent = asterisk.visitor();
            assertThat(silent.action().first("Action")).contains("Ping");
            assertThat(next(stream)).isInstanceOf(Connected.class);
            assertThat(next(stream))
                    .isInstanceOfSatisfying(
                            Lost.class,
                            lost ->
                                    assertThat(lost.why())
                                            .isEqualTo("Asterisk has said nothing for 0.4 s"));
            assertThat(asterisk.visitor()).isNotSameAs(silent);
        }
    }

    @Test
    void closingEndsTheStreamForWhoeverWaits() throws Exception {
        var stream = pbx.follow(EventWish.ALL);
        assertThat(next(stream)).isInstanceOf(Connected.class);
        try (var reading = Executors.newVirtualThreadPerTaskExecutor()) {
            var end = reading.submit(stream::next);
            stream.close();
            assertThat(end.get(20, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void aLargeEventIsAGapAndWhatFollowsComes() throws Exception {
        var stream = pbx.follow(EventWish.ALL);
        asterisk.visitor()
                .send("Event: UserEvent\nText: " + "x".repeat(10_000_000) + "\n\n")
                .event("Newexten", 4);

        assertThat(next(stream)).isInstanceOf(Connected.class);
        assertThat(next(stream))
                .isInstanceOfSatisfying(
                        Gap.class,
                        gap -> {
                            assertThat(gap.reason()).isEqualTo(Gap.Reason.TOO_LARGE);
                            assertThat(gap.dropped()).isOne();
                        });
        assertThat(number(next(stream))).isEqualTo("4");
    }
}
