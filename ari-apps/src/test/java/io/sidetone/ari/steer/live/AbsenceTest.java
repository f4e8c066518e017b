package io.sidetone.ari.steer.live;

import static io.sidetone.ari.steer.live.SteeredWire.channel;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.fake.Eventually;
import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of steered calls when Sidetone goes, and when it comes back. */
class AbsenceTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String LEG = "sidetone-leg-1";
    private static final String BRIDGE = "sidetone-bridge-1";

    private final CountDownLatch joined = new CountDownLatch(1);
    private SteeredWire wire;

    @BeforeEach
    void open() throws InterruptedException {
        wire = new SteeredWire(this::lead);
    }

    @AfterEach
    void close() {
        wire.close();
    }

    private void lead(SteeredCall call) throws CallEnded {
        var leg = call.dial(DialRequest.to("PJSIP/a", LONG));
        while (!(call.next(LONG) instanceof LegNews.Answered)) {
            assertThat(leg.hasEnded()).isFalse();
        }
        call.join(leg);
        joined.countDown();
        while (!(call.next(LONG) instanceof LegNews.CallerLeft)) {
            assertThat(leg.hasEnded()).isFalse();
        }
    }

    @Test
    void aConversationGoesOnWhenSidetoneIsStopped() throws InterruptedException {
        wire.call("1.1");
        var leg = wire.dialled(0);
        wire.dial(leg, "\"dialstatus\":\"ANSWER\"");
        assertThat(joined.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        wire.stop();

        assertThat(wire.asked()).noneMatch(each -> each.startsWith("DELETE /ari/channels/"));
        assertThat(wire.asked()).noneMatch(each -> each.startsWith("DELETE /ari/bridges/"));
        assertThat(wire.asked()).doesNotContain("POST /ari/channels/1.1/continue");
    }

    @Test
    void whatRingsWhenSidetoneIsStoppedIsEndedAndTheCallerGoesOn() throws InterruptedException {
        wire.call("1.1");
        var leg = wire.dialled(0);
        wire.stop();

        wire.awaitAsked("DELETE /ari/channels/" + leg);
        wire.awaitAsked("POST /ari/channels/1.1/continue");
    }

    @Test
    void aConversationOfAnEarlierSidetoneIsSupervised() throws InterruptedException {
        comeUpon("Up", "[\"9.9\",\"%s\"]".formatted(LEG));
        Eventually.holds("it is taken over", () -> wire.running() == 1);
        wire.awaitAsked("GET /ari/channels/" + LEG);
        wire.event("ChannelDestroyed", "\"cause\":16," + channel(LEG));

        wire.awaitAsked("DELETE /ari/channels/9.9?reason_code=16");
        assertThat(wire.asked()).doesNotContain("POST /ari/channels/9.9/continue");
    }

    @Test
    void aCallerWhoLeavesEndsTheLegOfAnEarlierSidetone() throws InterruptedException {
        comeUpon("Up", "[\"9.9\",\"%s\"]".formatted(LEG));
        Eventually.holds("it is taken over", () -> wire.running() == 1);
        wire.awaitAsked("GET /ari/channels/" + LEG);
        wire.event("ChannelDestroyed", "\"cause\":16," + channel("9.9"));

        wire.awaitAsked("DELETE /ari/channels/" + LEG);
        wire.awaitAsked("DELETE /ari/bridges/" + BRIDGE);
    }

    @Test
    void whatStillRangForAnEarlierSidetoneIsEnded() throws InterruptedException {
        comeUpon("Ringing", "[\"9.9\",\"%s\"]".formatted(LEG));

        wire.awaitAsked("DELETE /ari/channels/" + LEG);
        wire.awaitAsked("POST /ari/channels/9.9/continue");
        wire.awaitAsked("DELETE /ari/bridges/" + BRIDGE);
        assertThat(wire.running()).isZero();
    }

    @Test
    void whoeverIsAloneInABridgeOfAnEarlierSidetoneGoesOn() throws InterruptedException {
        comeUpon("Up", "[\"9.9\"]");

        wire.awaitAsked("DELETE /ari/channels/" + LEG);
        wire.awaitAsked("POST /ari/channels/9.9/continue");
    }

    @Test
    void aLegThatComesTooLateIsHungUp() throws InterruptedException {
        wire.event("StasisStart", "\"args\":[\"leg\"]," + channel(LEG));

        wire.awaitAsked("DELETE /ari/channels/" + LEG);
    }

    /** A caller and a leg are there, of whom no call is known. */
    private void comeUpon(String state, String members) throws InterruptedException {
        var leg = "{\"id\":\"%s\",\"name\":\"PJSIP/a-1\",\"state\":\"%s\"}".formatted(LEG, state);
        var caller = "{\"id\":\"9.9\",\"name\":\"PJSIP/b-2\",\"state\":\"Up\"}";
        wire.asterisk.answer(
                SteeredWire.OURS, 200, "{\"channel_ids\":[\"9.9\",\"%s\"]}".formatted(LEG));
        wire.asterisk.answer(SteeredWire.CHANNELS, 200, "[%s,%s]".formatted(caller, leg));
        wire.asterisk.answer("GET /ari/channels/9.9", 200, caller);
        wire.asterisk.answer("GET /ari/channels/" + LEG, 200, leg);
        wire.asterisk.answer(
                SteeredWire.BRIDGES,
                200,
                "[{\"id\":\"%s\",\"name\":\"sidetone\",\"channels\":%s}]"
                        .formatted(BRIDGE, members));
        wire.loseEvents();
    }
}
