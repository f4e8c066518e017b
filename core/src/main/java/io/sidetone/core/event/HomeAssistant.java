package io.sidetone.core.event;

import io.sidetone.core.log.LogText;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.core.mqtt.MqttMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Home Assistant is told for a device with its entities to appear there by itself (its
 * integration "MQTT", discovery): for each source a device, an event entity, and a device trigger
 * for each type.
 */
final class HomeAssistant {

    private final MqttConfig config;
    private final String prefix;
    private final EventWriter writer = new EventWriter();

    HomeAssistant(MqttConfig config, String prefix) {
        this.config = config;
        this.prefix = prefix;
    }

    /** Where it says {@code online} when it starts. */
    static String birthTopic(String prefix) {
        return prefix + "/status";
    }

    /**
     * A type in its words: from 2027.4 on, an entity of the class doorbell must know {@code ring}.
     */
    static String eventType(String type) {
        return type.equals("press") ? "ring" : type;
    }

    /** Where the events of a source are published. */
    static String stateTopic(MqttConfig config, String feature, String source) {
        return "%s/%s/%s".formatted(config.topic(), TopicWord.of(feature), TopicWord.of(source));
    }

    /** All that it wants to know of a source; retained, so that it need not be there now. */
    List<MqttMessage> messages(EventSource source) {
        var messages = new ArrayList<MqttMessage>();
        messages.add(retained("event", name(source), event(source)));
        for (var type : source.types()) {
            var name = name(source) + "_" + TopicWord.of(type);
            messages.add(retained("device_automation", name, trigger(source, type)));
        }
        return messages;
    }

    private Map<String, Object> event(EventSource source) {
        var types = source.types().stream().map(HomeAssistant::eventType).distinct().toList();
        var entity = new LinkedHashMap<String, Object>();
        entity.put("name", "Event");
        entity.put("unique_id", "sidetone_" + name(source) + "_event");
        entity.put("state_topic", stateTopic(config, source.feature(), source.source()));
        entity.put("event_types", types);
        if (types.contains("ring")) {
            entity.put("device_class", "doorbell");
        }
        entity.put("availability_topic", config.statusTopic());
        entity.put("qos", 1);
        entity.put("device", device(source));
        entity.put("origin", Map.of("name", "Sidetone"));
        return entity;
    }

    private Map<String, Object> trigger(EventSource source, String type) {
        var trigger = new LinkedHashMap<String, Object>();
        trigger.put("automation_type", "trigger");
        trigger.put("type", LogText.safe(type));
        trigger.put("subtype", LogText.safe(source.label()));
        trigger.put("topic", stateTopic(config, source.feature(), source.source()));
        trigger.put("value_template", "{{ value_json.type }}");
        trigger.put("payload", LogText.safe(type));
        trigger.put("qos", 1);
        trigger.put("device", device(source));
        trigger.put("origin", Map.of("name", "Sidetone"));
        return trigger;
    }

    private static Map<String, Object> device(EventSource source) {
        var device = new LinkedHashMap<String, Object>();
        device.put("identifiers", List.of("sidetone_" + name(source)));
        device.put("name", LogText.safe(source.label()));
        device.put("manufacturer", "Sidetone");
        device.put("model", LogText.safe(source.feature()));
        return device;
    }

    private MqttMessage retained(String component, String name, Map<String, Object> content) {
        var topic = "%s/%s/sidetone/%s/config".formatted(prefix, component, name);
        return new MqttMessage(topic, writer.text(content), true);
    }

    private static String name(EventSource source) {
        return TopicWord.of(source.feature()) + "_" + TopicWord.of(source.source());
    }
}
