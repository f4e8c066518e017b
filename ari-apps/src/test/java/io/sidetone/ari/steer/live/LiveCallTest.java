package io.sidetone.ari.steer.live;

import static io.sidetone.ari.steer.live.SteeredWire.channel;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.fake.Eventually;
import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.Indication;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCallTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<LegNews> told = new CopyOnWriteArrayList<>();
    private SteeredWire wire;
    private volatile boolean joins;
    private volatile boolean fails;
    private volatile boolean indicates;

    @BeforeEach
    void open() throws InterruptedException {
        wire = new SteeredWire(this::lead);
    }

    @AfterEach
    void close() {
        wire.close();
    }

    /** Rings two, joins whoever answers if the test says so, and listens to the end. */
    private void lead(SteeredCall call) throws CallEnded {
        call.dial(DialRequest.to("PJSIP/a", LONG));
        var second = call.dial(DialRequest.to("PJSIP/b", LONG));
        while (told.stream().noneMatch(LegNews.CallerLeft.class::isInstance)) {
            var news = call.next(LONG);
            told.add(news);
            if (indicates && news instanceof LegNews.Ringing) {
                call.indicate(Indication.RINGING);
            }
            if (fails) {
                throw new IllegalStateException("a fault of the flow");
            }
            if (joins && news instanceof LegNews.Answered(var leg)) {
                call.join(leg);
                call.end(second, LegEnd.ANSWERED_ELSEWHERE);
            }
        }
    }

    @Test
    void newsOfLegsAndCallerComeInOneRow() throws InterruptedException {
        wire.call("1.1");
        var leg = wire.dialled(0);
        wire.dial(leg, "\"dialstatus\":\"RINGING\"");
        wire.event("ChannelStateChange", state(leg, "Ringing"));
        wire.event("ChannelDtmfReceived", "\"digit\":\"5\"," + channel("1.1"));
        wire.event("PearsHarvested", "\"pears\":7," + channel(leg));
        wire.dial(leg, "\"dialstatus\":\"PROGRESS\"");
        wire.event("ChannelStateChange", state(leg, "Up"));
        wire.dial(leg, "\"dialstatus\":\"ANSWER\"");
        wire.event("ChannelDtmfReceived", "\"digit\":\"7\"," + channel(leg));
        wire.event("ChannelDestroyed", "\"cause\":16," + channel(leg));

        awaitKinds("Ringing", "CallerKey", "Progress", "Answered", "Key", "Ended");
        assertThat(wire.running()).isOne();
    }

    @Test
    void aLegIsWatchedBeforeItIsMadeSoThatNothingOfItIsMissed() throws InterruptedException {
        wire.call("1.1");
        var leg = wire.leg(0);
        wire.event("ChannelDestroyed", "\"cause\":17,\"tech_cause\":486," + channel(leg));

        awaitKinds("Ended");
        var ended = (LegNews.Ended) told.getFirst();
        assertThat(ended.cause().sip()).hasValue(486);
        assertThat(ended.leg().hasEnded()).isTrue();
    }

    @Test
    void whatCannotBeMadeHasEnded() throws InterruptedException {
        wire.asterisk.answerLike("POST /ari/channels/create", 500, "{}");
        wire.call("1.1");

        awaitKinds("Ended", "Ended");
    }

    @Test
    void anotherRedirectionThan302IsOneToo() throws InterruptedException {
        wire.call("1.1");
        var leg = wire.dialled(0);
        wire.dial(leg, "\"dialstatus\":\"CANCEL\",\"forward\":\"999\"");
        wire.event("ChannelDestroyed", "\"cause\":16,\"tech_cause\":301," + channel(leg));

        awaitKinds("Redirected");
        assertThat(((LegNews.Redirected) told.getFirst()).to()).isEqualTo("999");
    }

    @Test
    void aCallerWhoLeavesTakesAllLegsAlong() throws InterruptedException {
        wire.call("1.1");
        var first = wire.dialled(0);
        var second = wire.dialled(1);
        wire.event("StasisEnd", channel("1.1"));

        wire.awaitAsked("DELETE /ari/channels/%s?reason=normal".formatted(first));
        wire.awaitAsked("DELETE /ari/channels/%s?reason=normal".formatted(second));
        Eventually.holds("the call is over", () -> wire.running() == 0);
        assertThat(wire.asked()).doesNotContain("POST /ari/channels/1.1/continue");
    }

    @Test
    void aFlowThatFailsEndsItsLegsAndHandsItsCallerBack() throws InterruptedException {
        fails = true;
        wire.call("1.1");
        var leg = wire.dialled(0);
        wire.dial(leg, "\"dialstatus\":\"RINGING\"");

        wire.awaitAsked("DELETE /ari/channels/" + leg);
        wire.awaitAsked("POST /ari/channels/1.1/continue");
    }

    @Test
    void whoeverAnswersIsJoinedAndTheOtherIsToldWhy() throws InterruptedException {
        joins = true;
        wire.call("1.1");
        var first = wire.dialled(0);
        var second = wire.dialled(1);
        wire.dial(first, "\"dialstatus\":\"ANSWER\"");

        wire.awaitAsked("DELETE /ari/channels/%s?reason=answered_elsewhere".formatted(second));
        assertThat(wire.asked()).contains("POST /ari/channels/1.1/answer");
        assertThat(wire.asked().stream().filter(each -> each.contains("/addChannel")))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("channel=" + first);
    }

    @Test
    void statesAreReadAgainAfterAGap() throws InterruptedException {
        wire.call("1.1");
        var first = wire.dialled(0);
        var second = wire.dialled(1);
        wire.asterisk.answer(SteeredWire.OURS, 200, "{\"channel_ids\":[\"1.1\"]}");
        wire.asterisk.answer(SteeredWire.CHANNELS, 200, "[{\"id\":\"1.1\"}]");
        wire.asterisk.answer("GET /ari/channels/1.1", 200, "{\"id\":\"1.1\"}");
        wire.asterisk.answer("GET /ari/channels/" + first, 200, "{\"id\":\"x\",\"state\":\"Up\"}");
        wire.loseEvents();

        Eventually.holds("both are told", () -> told.size() == 2);
        assertThat(told).hasAtLeastOneElementOfType(LegNews.Answered.class);
        assertThat(told).hasAtLeastOneElementOfType(LegNews.Ended.class);
        assertThat(told.stream().filter(LegNews.Ended.class::isInstance))
                .allMatch(each -> ((LegNews.Ended) each).leg().id().equals(second));
    }

    @Test
    void aCallRingsOnThoughItsRingingToneCannotBeAskedForInAGap() throws InterruptedException {
        indicates = true;
        wire.call("1.1");
        var leg = wire.dialled(0);
        wire.asterisk.cutsAtOnce("POST /ari/channels/1.1/ring");
        wire.dial(leg, "\"dialstatus\":\"RINGING\"");
        wire.awaitAsked("POST /ari/channels/1.1/ring");
        wire.dial(leg, "\"dialstatus\":\"ANSWER\"");

        awaitKinds("Ringing", "Answered");
        assertThat(wire.running()).isOne();
    }

    @Test
    void afterARestartOfAsteriskEverythingIsOverAndNewCallsWork() throws InterruptedException {
        wire.call("1.1");
        wire.dialled(0);
        wire.asterisk.die();
        wire.asterisk.comeBack();
        wire.loseEvents();

        Eventually.holds("the call is over", () -> wire.running() == 0);
        told.clear();
        wire.call("1.2");
        wire.leg(2);
    }

    @Test
    void whoeverStandsInALegsPlaceIsTheLeg() throws InterruptedException {
        joins = true;
        wire.call("1.1");
        var leg = wire.dialled(0);
        wire.dial(leg, "\"dialstatus\":\"ANSWER\"");
        Eventually.holds("they talk", () -> asks("/addChannel") == 2);
        wire.event("StasisStart", replacement("9.9", leg));
        wire.event("ChannelLeftBridge", channel(leg));
        wire.awaitAsked("DELETE /ari/channels/" + leg);
        wire.event("StasisEnd", channel(leg));
        wire.event("ChannelDestroyed", "\"cause\":16," + channel(leg));
        wire.event("ChannelDtmfReceived", "\"digit\":\"7\"," + channel("9.9"));

        Eventually.holds(
                "the other one is heard",
                () -> told.stream().anyMatch(LegNews.Key.class::isInstance));
        assertThat(told).doesNotHaveAnyElementsOfTypes(LegNews.Ended.class);
        wire.event("ChannelDestroyed", "\"cause\":16," + channel("9.9"));
        Eventually.holds(
                "the leg has ended", () -> told.stream().anyMatch(LegNews.Ended.class::isInstance));
    }

    @Test
    void whoeverStandsInTheCallersPlaceIsTheCaller() throws InterruptedException {
        joins = true;
        wire.call("1.1");
        var leg = wire.dialled(0);
        wire.dial(leg, "\"dialstatus\":\"ANSWER\"");
        Eventually.holds("they talk", () -> asks("/addChannel") == 2);
        wire.event("StasisStart", replacement("9.9", "1.1"));
        wire.event("StasisEnd", channel("1.1"));
        wire.event("ChannelDtmfReceived", "\"digit\":\"7\"," + channel("9.9"));

        Eventually.holds(
                "the other one is heard",
                () -> told.stream().anyMatch(LegNews.CallerKey.class::isInstance));
        assertThat(told).doesNotHaveAnyElementsOfTypes(LegNews.CallerLeft.class);
        wire.event("ChannelDestroyed", "\"cause\":16," + channel("9.9"));
        wire.awaitAsked("DELETE /ari/channels/" + leg);
    }

    private static String replacement(String by, String old) {
        return "\"args\":[],%s,\"replace_channel\":{\"id\":\"%s\"}".formatted(channel(by), old);
    }

    private static String state(String id, String state) {
        return "\"channel\":{\"id\":\"%s\",\"state\":\"%s\"}".formatted(id, state);
    }

    private long asks(String what) {
        return wire.asked().stream().filter(each -> each.contains(what)).count();
    }

    private void awaitKinds(String... kinds) throws InterruptedException {
        Eventually.holds(List.of(kinds).toString(), () -> told.size() >= kinds.length);
        assertThat(told.stream().map(each -> each.getClass().getSimpleName()))
                .containsExactly(kinds);
    }
}
