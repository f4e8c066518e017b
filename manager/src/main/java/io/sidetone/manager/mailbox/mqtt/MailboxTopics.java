package io.sidetone.manager.mailbox.mqtt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sidetone.core.event.TopicWord;
import io.sidetone.core.log.LogText;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.core.mqtt.MqttMessage;
import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.MailboxName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is published of mailboxes, all of it retained, and where. */
final class MailboxTopics {

    private static final String ORIGIN = "Sidetone";

    private final MqttConfig config;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param config whose topics are for mailboxes alone
     */
    MailboxTopics(MqttConfig config) {
        this.config = config;
    }

    /** Whether what is published of the counts is so now: whether there is an Asterisk to ask. */
    MqttMessage connection(boolean isCurrent) {
        return new MqttMessage(connectionTopic(), isCurrent ? "online" : "offline", true);
    }

    MqttMessage state(Mailbox box) {
        var state = new LinkedHashMap<String, Object>();
        state.put("mailbox", LogText.safe(box.name().toString()));
        state.put("name", LogText.safe(box.person()));
        state.put("new", box.count().unheard());
        state.put("old", box.count().old());
        state.put("urgent", box.count().urgent());
        return new MqttMessage(stateTopic(box.name()), text(state), true);
    }

    /** A sensor that Home Assistant makes by itself; empty when it is not told. */
    Optional<MqttMessage> discovery(Mailbox box) {
        return discoveryTopic(box.name())
                .map(topic -> new MqttMessage(topic, text(sensor(box)), true));
    }

    /** An empty message takes a retained one away, and with it what Home Assistant made of it. */
    List<MqttMessage> removal(MailboxName name) {
        var state = new MqttMessage(stateTopic(name), "", true);
        return discoveryTopic(name)
                .map(topic -> List.of(new MqttMessage(topic, "", true), state))
                .orElse(List.of(state));
    }

    private Map<String, Object> sensor(Mailbox box) {
        var sensor = new LinkedHashMap<String, Object>();
        sensor.put("name", label(box));
        sensor.put("unique_id", "sidetone_" + word(box.name()));
        sensor.put("state_topic", stateTopic(box.name()));
        sensor.put("value_template", "{{ value_json.new }}");
        sensor.put("json_attributes_topic", stateTopic(box.name()));
        sensor.put("unit_of_measurement", "messages");
        sensor.put("state_class", "measurement");
        sensor.put("icon", "mdi:voicemail");
        sensor.put("qos", 1);
        sensor.put(
                "availability",
                List.of(Map.of("topic", config.statusTopic()), Map.of("topic", connectionTopic())));
        sensor.put("availability_mode", "all");
        sensor.put(
                "device",
                Map.of(
                        "identifiers",
                        List.of("sidetone_mailboxes_" + TopicWord.of(config.topic())),
                        "name",
                        "Voicemail",
                        "manufacturer",
                        ORIGIN,
                        "model",
                        "Asterisk mailboxes"));
        sensor.put("origin", Map.of("name", ORIGIN));
        return sensor;
    }

    private static String label(Mailbox box) {
        var person = LogText.safe(box.person());
        return person.isBlank() ? "Mailbox " + LogText.safe(box.name().brief()) : person;
    }

    private String connectionTopic() {
        return config.topic() + "/pbx";
    }

    private String stateTopic(MailboxName name) {
        return "%s/%s/%s"
                .formatted(config.topic(), TopicWord.of(name.context()), TopicWord.of(name.box()));
    }

    private Optional<String> discoveryTopic(MailboxName name) {
        return config.homeAssistant()
                .prefix()
                .map(prefix -> "%s/sensor/sidetone/%s/config".formatted(prefix, word(name)));
    }

    private static String word(MailboxName name) {
        return "mailbox_" + TopicWord.of(name.context()) + "_" + TopicWord.of(name.box());
    }

    private String text(Object shape) {
        try {
            return json.writeValueAsString(shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of words and numbers has no JSON", e);
        }
    }
}
