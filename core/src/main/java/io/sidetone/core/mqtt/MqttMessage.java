package io.sidetone.core.mqtt;

import io.sidetone.core.config.Default;
import java.nio.charset.StandardCharsets;

/**
 * A message for an MQTT broker, in the configuration as well.
 *
 * @param topic where it goes; no wildcards
 * @param payload what it says, UTF-8; may be empty
 * @param retain whether the broker keeps it for those who subscribe later
 */
public record MqttMessage(
        String topic, @Default("''") String payload, @Default("false") boolean retain) {

    /** A topic's length field has two bytes (MQTT 5.0, 1.5.4). */
    private static final int LONGEST_TOPIC = 65_535;

    /**
     * @throws IllegalArgumentException when nothing can be published to the topic (MQTT 5.0, 4.7)
     */
    public MqttMessage {
        requireTopic(topic);
    }

    /**
     * Checks a topic that something is to be published to.
     *
     * @throws IllegalArgumentException when nothing can be
     */
    static void requireTopic(String topic) {
        if (topic.isEmpty() || topic.getBytes(StandardCharsets.UTF_8).length > LONGEST_TOPIC) {
            throw new IllegalArgumentException("a topic has from 1 to 65535 bytes");
        }
        if (topic.chars().anyMatch(each -> each == '+' || each == '#' || each < ' ')) {
            throw new IllegalArgumentException(
                    "a topic to publish to has no `+`, no `#` and no control characters");
        }
    }
}
