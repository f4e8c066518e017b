package io.sidetone.core.mqtt;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is published each time that a connection begins, and again when a peer says that it has just
 * started.
 *
 * @param messages asked for each time
 * @param birthTopic where a peer says {@code online} when it starts; empty when nobody does
 */
public record Greeting(Supplier<List<MqttMessage>> messages, Optional<String> birthTopic) {

    /** Nobody is greeted. */
    public static final Greeting NONE = new Greeting(List::of, Optional.empty());
}
