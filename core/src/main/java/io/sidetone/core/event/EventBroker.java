package io.sidetone.core.event;

import io.sidetone.core.mqtt.Greeting;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.core.mqtt.MqttLink;
import io.sidetone.core.mqtt.MqttMessage;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Publishes events to a broker, and tells Home Assistant where they come from. */
final class EventBroker {

    private final MqttConfig config;
    private final EventSources sources = new EventSources();
    private final EventWriter writer = new EventWriter();
    private final Optional<HomeAssistant> homeAssistant;
    private final MqttLink link;

    EventBroker(MqttConfig config, RandomGenerator random) {
        this.config = config;
        var prefix = config.homeAssistant().prefix();
        this.homeAssistant = prefix.map(each -> new HomeAssistant(config, each));
        var greeting = new Greeting(this::discovery, prefix.map(HomeAssistant::birthTopic));
        this.link = new MqttLink(config, greeting, random);
    }

    MqttLink link() {
        return link;
    }

    /** Whatever is new is published before the first event of it. */
    void announce(EventSource source) {
        if (homeAssistant.isPresent() && sources.note(source)) {
            link.greet();
        }
    }

    void tell(ToldEvent told) {
        var event = told.event();
        announce(EventSource.of(event));
        var topic = HomeAssistant.stateTopic(config, event.feature(), event.source());
        var json = writer.text(EventJson.from(told, Optional.empty()));
        link.post(new MqttMessage(topic, json, false));
    }

    private List<MqttMessage> discovery() {
        return homeAssistant.stream()
                .flatMap(each ->
                        sources.all().stream().flatMap(source -> each.messages(source).stream()))
                .toList();
    }
}
