package io.sidetone.lab.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.core.config.Secret;
import io.sidetone.core.event.EventDelivery;
import io.sidetone.core.event.EventSource;
import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.mqtt.DiscoveryPrefix;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.core.mqtt.MqttFailed;
import io.sidetone.core.mqtt.MqttLink;
import io.sidetone.core.mqtt.MqttMessage;
import io.sidetone.lab.Await;
import io.sidetone.lab.network.SlowProxy;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real broker and a stranger who listens there get to know. */
class EventsOverMqttTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FRONT = "sidetone/doorbell/front";
    private static final String STATUS = "sidetone/status";
    private static final String DISCOVERY = "homeassistant/event/sidetone/doorbell_front/config";

    @TempDir Path folder;
    private LabBroker broker;
    private MqttEar ear;
    private LimitedHttp http;
    private EventDelivery events;

    @BeforeEach
    void start() {
        broker = LabBroker.in(folder.resolve("broker"), BrokerHost.find(System.getenv())).up();
        ear = broker.listen("#");
        http = new LimitedHttp();
        events = delivery(broker.port(), LabBroker.PASSWORD);
        ear.await(STATUS, 1, SOON);
    }

    @AfterEach
    void stop() {
        events.close();
        http.close();
        ear.close();
        broker.close();
    }

    @Test
    void aPressIsHeardAsOneLineOfJsonWhateverTheCallerIsCalled() {
        var hostile = "Eve\r\n\u202e\ud800\u0000\"}" + "x".repeat(600);
        events.tell(event("press", Map.of("caller", hostile, "answered-by", "kitchen")));
        var heard = ear.await(FRONT, 1, SOON).getFirst();
        assertThat(heard.qos()).isEqualTo(1);
        assertThat(heard.retained()).isFalse();
        var json = heard.json();
        assertThat(json.path("event_type").asText()).isEqualTo("ring");
        assertThat(json.path("type").asText()).isEqualTo("press");
        assertThat(json.path("at").asText()).isEqualTo("2026-11-21T18:04:05Z");
        assertThat(json.path("facts").path("answered-by").asText()).isEqualTo("kitchen");
        assertThat(json.path("facts").path("caller").asText())
                .startsWith("Eve?????\"}xxx")
                .hasSizeLessThan(510);
    }

    @Test
    void aSourceThatIsNoTopicStaysBelowItsFeature() {
        events.tell(
                new HouseEvent("doorbell", "press", "../#/+\u0000 Tür", Instant.EPOCH, Map.of()));
        ear.await("sidetone/doorbell/--------T-r", 1, SOON);
        assertThat(ear.heard()).noneMatch(each -> each.topic().contains("#"));
    }

    @Test
    void homeAssistantKnowsTheDoorBeforeTheFirstPressAndAgainWhenItStarts() {
        events.announce(front());
        var entity = ear.await(DISCOVERY, 1, SOON).getFirst().json();
        assertThat(entity.path("state_topic").asText()).isEqualTo(FRONT);
        assertThat(entity.path("availability_topic").asText()).isEqualTo(STATUS);
        assertThat(entity.path("device_class").asText()).isEqualTo("doorbell");
        assertThat(entity.path("event_types").toString()).isEqualTo("[\"ring\",\"door-opened\"]");
        assertThat(entity.path("device").path("name").asText()).isEqualTo("Front door");
        var trigger =
                ear.await(
                                "homeassistant/device_automation/sidetone/doorbell_front_press/config",
                                1,
                                SOON)
                        .getFirst()
                        .json();
        assertThat(trigger.path("payload").asText()).isEqualTo("press");
        broker.publish("homeassistant/status", "online");
        ear.await(DISCOVERY, 2, SOON);
        try (var late = broker.listen("homeassistant/event/#")) {
            assertThat(late.await(DISCOVERY, 1, SOON).getFirst().retained()).isTrue();
        }
    }

    @Test
    void anEventOfAnUnknownSourceIsAnnouncedBeforeIt() {
        events.tell(event("press", Map.of()));
        ear.await(FRONT, 1, SOON);
        var topics = ear.heard().stream().map(MqttEar.Heard::topic).toList();
        assertThat(topics.indexOf(DISCOVERY)).isBetween(0, topics.indexOf(FRONT) - 1);
    }

    @Test
    void whileTheBrokerRestartsNothingIsLost() {
        events.announce(front());
        ear.await(DISCOVERY, 1, SOON);
        for (var number = 0; number < 20; number++) {
            events.tell(numbered(number));
        }
        broker.down();
        for (var number = 20; number < 60; number++) {
            events.tell(numbered(number));
        }
        broker.up();
        Await.until("all are there", SOON, () -> numbers().containsAll(range(0, 60)));
        // At least once: the one in whose middle the broker went may be there twice.
        assertThat(numbers().stream().distinct().toList()).isEqualTo(range(0, 60));
        assertThat(ear.await(STATUS, 2, SOON)).allMatch(each -> !each.payload().isEmpty());
        ear.await(DISCOVERY, 2, SOON);
    }

    @Test
    void ofTooManyTheNewestAreKept() {
        broker.down();
        IntStream.range(0, 1_100).forEach(number -> events.tell(numbered(number)));
        broker.up();
        Await.until("the last one is there", SOON, () -> numbers().contains(1_099));
        // One may have been under way when the broker went.
        assertThat(numbers()).containsAll(range(100, 1_100)).hasSizeLessThanOrEqualTo(1_001);
    }

    @Test
    void theBrokerSaysThatSidetoneIsGone() throws Exception {
        try (var proxy = new SlowProxy(broker.port());
                var _ = delivery(proxy.port(), LabBroker.PASSWORD, "other")) {
            ear.await("other/status", 1, SOON);
            proxy.cut();
            var heard = ear.await("other/status", 3, SOON);
            assertThat(heard)
                    .extracting(MqttEar.Heard::payload)
                    .startsWith("online", "offline", "online");
        }
        var last = ear.await("other/status", 4, SOON).getLast();
        assertThat(last.payload()).isEqualTo("offline");
    }

    @Test
    void aWrongPasswordIsToldInWordsWithoutIt() {
        assertThatThrownBy(
                        () -> MqttLink.probe(config(broker.port(), "wrong words", "x"), random()))
                .isInstanceOf(MqttFailed.class)
                .hasMessageContaining("refuses us: NOT_AUTHORIZED")
                .hasMessageNotContaining("wrong words");
        assertThat(config(broker.port(), "wrong words", "x").toString())
                .doesNotContain("wrong words");
    }

    @Test
    void aDoorThatWasNotOpenedStaysShutWhenTheBrokerReturns() throws Exception {
        var open = new MqttMessage("door/set", "open", false);
        events.mqtt().send(open, SOON);
        ear.await("door/set", 1, SOON);
        broker.down();
        assertThatThrownBy(() -> events.mqtt().send(open, SOON))
                .isInstanceOf(MqttFailed.class)
                .hasMessageContaining("127.0.0.1:" + broker.port());
        broker.up();
        events.tell(event("press", Map.of()));
        ear.await(FRONT, 1, SOON);
        assertThat(ear.heard("door/set")).hasSize(1);
    }

    private List<Integer> numbers() {
        return ear.heard(FRONT).stream()
                .map(each -> each.json().path("facts").path("number").asInt())
                .toList();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static HouseEvent numbered(int number) {
        return event("press", Map.of("number", Integer.toString(number)));
    }

    private static HouseEvent event(String type, Map<String, String> facts) {
        var at = Instant.parse("2026-11-21T18:04:05Z");
        return new HouseEvent("doorbell", type, "front", at, facts);
    }

    private static EventSource front() {
        return new EventSource("doorbell", "front", "Front door", List.of("press", "door-opened"));
    }

    private EventDelivery delivery(int port, String password) {
        return delivery(port, password, "sidetone");
    }

    private EventDelivery delivery(int port, String password, String topic) {
        var mqtt = config(port, password, topic);
        return new EventDelivery(new EventsConfig(List.of(), Optional.of(mqtt)), http, random());
    }

    private static MqttConfig config(int port, String password, String topic) {
        return new MqttConfig(
                URI.create("mqtt://127.0.0.1:" + port),
                Optional.of(LabBroker.USER),
                Optional.of(new Secret(password)),
                Optional.empty(),
                topic,
                new DiscoveryPrefix("true"));
    }

    private static SecureRandom random() {
        return new SecureRandom();
    }
}
