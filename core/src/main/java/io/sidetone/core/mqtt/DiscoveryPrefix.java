package io.sidetone.core.mqtt;

import io.sidetone.core.config.Inline;
import java.util.Optional;

/**
 * Whether Home Assistant is told, and where it listens: {@code true}, {@code false}, or the prefix
 * that its MQTT integration is set to.
 *
 * @param text as written
 */
@Inline
public record DiscoveryPrefix(String text) {

    private static final String USUAL = "homeassistant";

    /**
     * @throws IllegalArgumentException when nothing can be published below it
     */
    public DiscoveryPrefix {
        MqttMessage.requireTopic(text);
    }

    /** The first part of discovery topics; empty when nobody is told. */
    public Optional<String> prefix() {
        return switch (text) {
            case "false" -> Optional.empty();
            case "true" -> Optional.of(USUAL);
            default -> Optional.of(text);
        };
    }
}
