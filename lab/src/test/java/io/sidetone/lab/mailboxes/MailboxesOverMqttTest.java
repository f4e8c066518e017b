package io.sidetone.lab.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.mqtt.BrokerHost;
import io.sidetone.lab.mqtt.LabBroker;
import io.sidetone.lab.mqtt.MqttEar;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Home Assistant gets to know of the mailboxes over a real broker. */
class MailboxesOverMqttTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ANNA = "sidetone/mailboxes/default/20";
    private static final String STATUS = "sidetone/mailboxes/status";
    private static final String SENSOR = "homeassistant/sensor/sidetone/mailbox_default_20/config";

    private VoicemailHouse house;
    private LabBroker broker;
    private MqttEar ear;

    @BeforeEach
    void open() throws Exception {
        house = VoicemailHouse.open("MailboxesOverMqttTest");
        broker =
                LabBroker.in(house.folder().resolve("broker"), BrokerHost.find(System.getenv()))
                        .up();
        ear = broker.listen("#");
        Files.writeString(
                house.folder().resolve("sidetone.yaml"),
                """
                events:
                  mqtt: {url: 'mqtt://127.0.0.1:%d', user: %s, password: "%s", home-assistant: true}
                """
                        .formatted(broker.port(), LabBroker.USER, LabBroker.PASSWORD));
    }

    @AfterEach
    void close() throws Exception {
        ear.close();
        broker.close();
        house.close();
    }

    @Test
    void everyCountIsRetainedAndHomeAssistantFindsIt() throws Exception {
        try (var command = house.starts("mailboxes", "--mqtt")) {
            var sensor = ear.await(SENSOR, 1, SOON).getLast().json();
            assertThat(sensor.path("state_topic").asText()).isEqualTo(ANNA);
            assertThat(sensor.path("name").asText()).isEqualTo("Anna");
            assertThat(ear.await(ANNA, 1, SOON).getLast().json().path("new").asInt()).isZero();

            house.leavesMessage("20", new CallerLine("+4930222", "Eve"));
            Await.until("one new", SOON, () -> counted() == 1);

            broker.publish("homeassistant/status", "online");
            ear.await(SENSOR, ear.heard(SENSOR).size() + 1, SOON);

            var statuses = ear.heard(STATUS).size();
            broker.down();
            house.emptyMailboxes();
            house.leavesMessage("21", new CallerLine("+4930222", "Eve"));
            broker.up();
            ear.await(STATUS, statuses + 1, SOON);
            Await.until(
                    "Ben's message",
                    SOON,
                    () ->
                            ear.heard("sidetone/mailboxes/default/21").stream()
                                    .anyMatch(each -> each.json().path("new").asInt() == 1));
            try (var late = broker.listen("sidetone/mailboxes/#")) {
                assertThat(late.await(ANNA, 1, SOON).getFirst().retained()).isTrue();
            }

            house.exchange().asterisk().kill();
            Await.until(
                    "no Asterisk", SOON, () -> "offline".equals(last("sidetone/mailboxes/pbx")));
            house.exchange().asterisk().restart();
            Await.until("it is back", SOON, () -> "online".equals(last("sidetone/mailboxes/pbx")));
            Await.until("recounted", SOON, () -> counted() == 0);
            assertThat(command.err()).doesNotContain(LabBroker.PASSWORD);
        }
        Await.until("it says goodbye", SOON, () -> "offline".equals(last(STATUS)));
    }

    private int counted() {
        return ear.heard(ANNA).getLast().json().path("new").asInt();
    }

    private String last(String topic) {
        return ear.heard(topic).getLast().payload();
    }
}
