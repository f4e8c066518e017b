package io.sidetone.ari.stasis;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.fake.Eventually;
import io.sidetone.ari.fake.WireAri;
import io.sidetone.ari.fake.WireSocket;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.steer.SteeredFlow;
import io.sidetone.core.call.CallFlow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StasisHostTest {

    private static final String OURS = "GET /ari/applications/sidetone";
    private static final String CHANNELS = "GET /ari/channels";

    private final WireAri asterisk = new WireAri();
    private final AriClient client = new AriClient(asterisk.config());
    private final Map<String, Leg> legs = new ConcurrentHashMap<>();
    private StasisHost host;
    private WireSocket socket;

    /** One call as its flow sees it: it ends when the test says so, or when it is told to. */
    private static final class Leg {
        final StasisChannel channel;
        final List<String> seen = new CopyOnWriteArrayList<>();
        final CountDownLatch over = new CountDownLatch(1);
        final CountDownLatch wakes = new CountDownLatch(1);
        final boolean deaf;

        Leg(StasisChannel channel) {
            this.channel = channel;
            this.deaf = channel.arguments().contains("deaf");
        }

        void hear(AriEvent event) {
            try {
                if (deaf && !wakes.await(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("never woken");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            seen.add(event.type());
            if (event.type().equals(AriEvent.STASIS_END)
                    || event.type().equals(AriEvent.CHANNEL_DESTROYED)
                    || event.type().equals(AriEvent.ABANDONED)) {
                over.countDown();
            }
        }
    }

    @BeforeEach
    void start() throws InterruptedException {
        var known = asterisk.config();
        start(
                new AriConfig(
                        known.url(),
                        known.user(),
                        known.password(),
                        "sidetone",
                        2,
                        Duration.ofMillis(300)));
        socket = asterisk.socket();
        // Once before the connection, once after it: calls that begin now are not in that list.
        Eventually.holds("it has looked", () -> asked(CHANNELS) == 2);
    }

    private long asked(String request) {
        return asterisk.asked().stream().filter(request::equals).count();
    }

    private void start(AriConfig config) {
        CallFlow flow = _ -> {};
        SteeredFlow steered = _ -> {};
        host =
                new StasisHost(
                        client,
                        config,
                        Map.of("podcast", flow, "trunk", steered),
                        channel -> {
                            lead(channel);
                            throw new IllegalStateException("the flow ends by a fault");
                        },
                        new Random(1));
        host.start();
    }

    private void lead(StasisChannel channel) {
        var leg = new Leg(channel);
        legs.put(channel.id(), leg);
        channel.listen(leg::hear);
        try {
            leg.over.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        legs.values().forEach(leg -> leg.wakes.countDown());
        legs.values().forEach(leg -> leg.over.countDown());
        host.close();
        client.close();
        asterisk.close();
    }

    @Test
    void theChannelIsDescribedAndItsArgumentsFollowTheFlowsName() throws InterruptedException {
        var channel = begin("1.1", "podcast", "42", "x").channel;

        assertThat(channel.id()).isEqualTo("1.1");
        assertThat(channel.name()).isEqualTo("PJSIP/a-1");
        assertThat(channel.callerId().number()).isEqualTo("201");
        assertThat(channel.callerId().name()).isEqualTo("Anna");
        assertThat(channel.language().toLanguageTag()).isEqualTo("de-AT");
        assertThat(channel.arguments()).containsExactly("42", "x");
    }

    @Test
    void aFlowThatEndsEvenByAFaultGivesTheChannelBackToTheDialplan() throws InterruptedException {
        begin("1.1", "podcast").over.countDown();

        awaitAsked("POST /ari/channels/1.1/continue");
    }

    @Test
    void whatConcernsTheCallArrivesInOrderAndNothingElse() throws InterruptedException {
        var leg = begin("1.1", "podcast");
        begin("1.2", "podcast");
        event("ChannelDtmfReceived", "\"channel\":{\"id\":\"1.1\"}");
        event("ChannelDtmfReceived", "\"channel\":{\"id\":\"1.2\"}");
        event("PearsHarvested", "\"channel\":{\"id\":\"1.1\"}");
        event("PlaybackFinished", "\"playback\":{\"target_uri\":\"channel:1.1\"}");
        event("RecordingFinished", "\"recording\":{\"target_uri\":\"channel:1.1\"}");
        event("ChannelDestroyed", "\"tech_cause\":486,\"channel\":{\"id\":\"1.1\"}");

        Eventually.holds("the end came", () -> leg.seen.contains("ChannelDestroyed"));
        assertThat(leg.seen.stream().filter(type -> !type.equals(AriEvent.RESYNCED)))
                .containsExactly(
                        "ChannelDtmfReceived",
                        "PearsHarvested",
                        "PlaybackFinished",
                        "RecordingFinished",
                        "ChannelDestroyed");
    }

    @Test
    void aChannelThatHasLeftIsNotGivenBack() throws InterruptedException {
        begin("1.1", "podcast");
        event("StasisEnd", "\"channel\":{\"id\":\"1.1\"}");
        Eventually.holds("the call is over", () -> host.running() == 0);

        assertThat(asterisk.asked()).doesNotContain("POST /ari/channels/1.1/continue");
    }

    @Test
    void oneCallThatDoesNotListenDelaysNoOther() throws InterruptedException {
        var deaf = begin("1.1", "podcast", "deaf");
        var other = begin("1.2", "podcast");
        for (int number = 0; number < 1000; number++) {
            event("ChannelDtmfReceived", "\"channel\":{\"id\":\"1.1\"}");
        }
        event("ChannelDtmfReceived", "\"channel\":{\"id\":\"1.2\"}");

        Eventually.holds("it came", () -> other.seen.contains("ChannelDtmfReceived"));
        assertThat(deaf.seen).isEmpty();
        deaf.wakes.countDown();
        Eventually.holds("they came", () -> deaf.seen.size() >= 1000);
    }

    @Test
    void aCallWithMoreEventsThanItHearsIsGivenUpAndItsCallerGoesOn() throws InterruptedException {
        var deaf = begin("1.1", "podcast", "deaf");
        for (int number = 0; number < 2_100; number++) {
            event("ChannelDtmfReceived", "\"channel\":{\"id\":\"1.1\"}");
        }

        awaitAsked("POST /ari/channels/1.1/continue");
        deaf.wakes.countDown();
        Eventually.holds("it is told", () -> deaf.seen.contains(AriEvent.ABANDONED));
        assertThat(deaf.seen).hasSizeLessThan(10).last().isEqualTo(AriEvent.ABANDONED);
    }

    @Test
    void aFlowThatNobodyHasIsToldToTheDialplan() throws InterruptedException {
        sendStart("1.1", "\"pear\"");

        awaitAsked("POST /ari/channels/1.1/continue");
        assertThat(asterisk.asked())
                .contains(
                        "POST /ari/channels/1.1/variable?variable=SIDETONE_RESULT&value=UNKNOWN_FLOW");
    }

    @Test
    void aCallOfNoFlowAtAllGoesOn() throws InterruptedException {
        sendStart("1.1", "");

        awaitAsked("POST /ari/channels/1.1/continue");
    }

    @Test
    void aCallTooManyHearsThatAllCircuitsAreBusy() throws InterruptedException {
        begin("1.1", "podcast");
        begin("1.2", "podcast");
        asterisk.answer("POST /ari/channels/1.3/answer", 204, "");
        asterisk.answer(
                "POST /ari/channels/1.3/play?media=sound%3Aall-circuits-busy-now", 201, "{}");
        sendStart("1.3", "\"podcast\"");
        awaitAsked("POST /ari/channels/1.3/play?media=sound%3Aall-circuits-busy-now");
        assertThat(asterisk.asked()).doesNotContain("POST /ari/channels/1.3/continue");
        event("PlaybackFinished", "\"playback\":{\"target_uri\":\"channel:1.3\"}");

        awaitAsked("POST /ari/channels/1.3/continue");
        assertThat(asterisk.asked())
                .contains("POST /ari/channels/1.3/variable?variable=SIDETONE_RESULT&value=BUSY");
    }

    @Test
    void aCallTooManyThatTheDialplanCanLeadItselfGoesOnAtOnce() throws InterruptedException {
        begin("1.1", "podcast");
        begin("1.2", "podcast");
        sendStart("1.3", "\"trunk\",\"112\"");

        awaitAsked("POST /ari/channels/1.3/continue");
        assertThat(asterisk.asked())
                .noneMatch(asked -> asked.contains("1.3") && !asked.endsWith("/continue"));
    }

    @Test
    void aChannelThatWaitsForAnEarlierSidetoneGoesOnInTheDialplan() throws InterruptedException {
        asterisk.answer(OURS, 200, "{\"channel_ids\":[\"9.9\"]}");
        asterisk.answer(CHANNELS, 200, "[{\"id\":\"9.9\"}]");
        socket.cut();
        socket = asterisk.socket();

        awaitAsked("POST /ari/channels/9.9/continue");
        awaitAsked("DELETE /ari/playbacks/9.9-endless");
    }

    @Test
    void aCallThatBeganBesideTheListIsNoOrphan() throws InterruptedException {
        asterisk.answer(OURS, 200, "{\"channel_ids\":[\"9.9\"]}");
        socket.cut();
        socket = asterisk.socket();
        asterisk.answer(OURS, 200, "{\"channel_ids\":[\"1.1\",\"8.8\",\"9.9\"]}");
        asterisk.answer(CHANNELS, 200, "[{\"id\":\"1.1\"},{\"id\":\"8.8\"},{\"id\":\"9.9\"}]");
        host.resync();
        begin("1.1", "podcast");

        awaitAsked("POST /ari/channels/9.9/continue");
        awaitAsked("POST /ari/channels/8.8/continue");
        assertThat(asterisk.asked()).doesNotContain("POST /ari/channels/1.1/continue");
    }

    @Test
    void aToolOfACallStaysWithItAndIsEndedWithoutIt() throws InterruptedException {
        begin("1.1", "podcast");
        asterisk.answer(OURS, 200, "{\"channel_ids\":[\"1.1\",\"t1\",\"t9\"]}");
        asterisk.answer(
                CHANNELS,
                200,
                "[{\"id\":\"1.1\"},{\"id\":\"t1\",\"name\":\"Snoop/1.1-00000001\"},"
                        + "{\"id\":\"t9\",\"name\":\"Snoop/9.9-00000002\"}]");
        socket.cut();
        socket = asterisk.socket();

        awaitAsked("DELETE /ari/channels/t9");
        assertThat(asterisk.asked())
                .doesNotContain("DELETE /ari/channels/t1", "POST /ari/channels/t1/continue");
    }

    @Test
    void aCallGoesOnAfterALostConnectionAndIsToldOfTheGap() throws InterruptedException {
        var leg = begin("1.1", "podcast");
        asterisk.answer(OURS, 200, "{\"channel_ids\":[\"1.1\"]}");
        asterisk.answer(CHANNELS, 200, "[{\"id\":\"1.1\"}]");
        socket.cut();
        socket = asterisk.socket();
        Eventually.holds("it is told", () -> leg.seen.contains(AriEvent.RESYNCED));
        event("ChannelDtmfReceived", "\"channel\":{\"id\":\"1.1\"}");

        Eventually.holds("it goes on", () -> leg.seen.contains("ChannelDtmfReceived"));
        assertThat(host.running()).isOne();
    }

    @Test
    void aChannelThatVanishedInAGapIsAHangUp() throws InterruptedException {
        var leg = begin("1.1", "podcast");
        asterisk.die();
        asterisk.comeBack();
        socket = asterisk.socket();

        Eventually.holds("it is told", () -> leg.seen.contains(AriEvent.CHANNEL_DESTROYED));
        Eventually.holds("the call is over", () -> host.running() == 0);
    }

    @Test
    void aChannelThatLeftTheApplicationInAGapIsToldSo() throws InterruptedException {
        var leg = begin("1.1", "podcast");
        asterisk.answer(CHANNELS, 200, "[{\"id\":\"1.1\"}]");
        socket.cut();
        socket = asterisk.socket();

        Eventually.holds("it is told", () -> leg.seen.contains(AriEvent.STASIS_END));
    }

    @Test
    void aChannelThatCannotBeGivenBackNowIsGivenBackLater() throws InterruptedException {
        var leg = begin("1.1", "podcast");
        asterisk.answer("POST /ari/channels/1.1/continue", 503, "{}");
        asterisk.answer(OURS, 200, "{\"channel_ids\":[\"1.1\"]}");
        asterisk.answer(CHANNELS, 200, "[{\"id\":\"1.1\"}]");
        leg.over.countDown();
        awaitAsked("POST /ari/channels/1.1/continue");
        asterisk.answer("POST /ari/channels/1.1/continue", 204, "");

        Eventually.holds(
                "it was asked again",
                () ->
                        asterisk.asked().stream()
                                        .filter("POST /ari/channels/1.1/continue"::equals)
                                        .count()
                                > 1);
    }

    @Test
    void aStopWaitsGivesBackWhatDoesNotEndAndTakesNoNewCalls() throws InterruptedException {
        var leg = begin("1.1", "podcast");
        var stop = Thread.ofVirtual().start(host::close);
        Eventually.holds("it is told", () -> leg.seen.contains(AriEvent.ABANDONED));
        stop.join();

        assertThat(asterisk.asked()).contains("POST /ari/channels/1.1/continue");
    }

    private Leg begin(String id, String... arguments) throws InterruptedException {
        sendStart(id, "\"" + String.join("\",\"", arguments) + "\"");
        Eventually.holds("the call began", () -> legs.containsKey(id));
        return legs.get(id);
    }

    private void sendStart(String id, String arguments) {
        event(
                "StasisStart",
                """
                "application":"sidetone","args":[%s],"channel":{"id":"%s","name":"PJSIP/a-1",\
                "language":"de_AT","caller":{"number":"201","name":"Anna"},"pears":7}\
                """
                        .formatted(arguments, id));
    }

    private void event(String type, String fields) {
        socket.text("{\"type\":\"%s\",%s}".formatted(type, fields));
    }

    private void awaitAsked(String request) throws InterruptedException {
        Eventually.holds(request, () -> asterisk.asked().contains(request));
    }
}
