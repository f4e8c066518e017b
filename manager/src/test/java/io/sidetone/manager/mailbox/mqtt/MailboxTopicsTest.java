package io.sidetone.manager.mailbox.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.mqtt.DiscoveryPrefix;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.core.mqtt.MqttMessage;
import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.mailbox.MailboxName;
import io.sidetone.manager.mailbox.MessageCount;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailboxTopicsTest {

    private static final Mailbox BOX =
            new Mailbox(
                    new MailboxName("20", "default"),
                    "Anna\r\n\u202e",
                    Standing.LISTED,
                    new MessageCount(3, 2, 1));

    @Test
    void theStateIsRetainedAndOneLine() {
        var state = topics("true").state(BOX);
        assertThat(state.topic()).isEqualTo("sidetone/mailboxes/default/20");
        assertThat(state.retain()).isTrue();
        assertThat(state.payload())
                .isEqualTo(
                        "{\"mailbox\":\"20@default\",\"name\":\"Anna???\",\"new\":3,\"old\":2,\"urgent\":1}");
    }

    @Test
    void homeAssistantMakesASensorThatKnowsWhetherAnybodyCounts() {
        var sensor = topics("true").discovery(BOX).orElseThrow();
        assertThat(sensor.topic())
                .isEqualTo("homeassistant/sensor/sidetone/mailbox_default_20/config");
        assertThat(sensor.payload())
                .contains(
                        "\"state_topic\":\"sidetone/mailboxes/default/20\"",
                        "sidetone/mailboxes/status",
                        "sidetone/mailboxes/pbx",
                        "\"availability_mode\":\"all\"");
    }

    @Test
    void whoHasNoHomeAssistantIsNotToldOfSensors() {
        assertThat(topics("false").discovery(BOX)).isEmpty();
        assertThat(topics("false").removal(BOX.name())).hasSize(1);
    }

    @Test
    void aMailboxThatIsGoneLeavesNothing() {
        assertThat(topics("true").removal(BOX.name()))
                .hasSize(2)
                .allMatch(MqttMessage::retain)
                .allMatch(message -> message.payload().isEmpty());
    }

    private static MailboxTopics topics(String discovery) {
        return new MailboxTopics(
                new MqttConfig(
                        URI.create("mqtt://127.0.0.1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "sidetone/mailboxes",
                        new DiscoveryPrefix(discovery)));
    }
}
