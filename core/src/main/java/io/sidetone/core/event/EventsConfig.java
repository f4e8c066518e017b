package io.sidetone.core.event;

import io.sidetone.core.config.Default;
import io.sidetone.core.mqtt.MqttConfig;
import java.util.List;
import java.util.Optional;

/**
 * The configuration's section {@code events}: who is told what happens in the house.
 *
 * @param webhook services that events are posted to
 * @param mqtt a broker that events are published to
 */
public record EventsConfig(@Default("[]") List<WebhookConfig> webhook, Optional<MqttConfig> mqtt) {

    public EventsConfig {
        webhook = List.copyOf(webhook);
    }
}
