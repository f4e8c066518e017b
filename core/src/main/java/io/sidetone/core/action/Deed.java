package io.sidetone.core.action;

import io.sidetone.core.mqtt.MqttMessage;
import io.sidetone.core.process.CommandTemplate;

/** What an action does. */
sealed interface Deed {

    /** A request over HTTP. */
    record Http(HttpCall call) implements Deed {}

    /** A message to the broker of section {@code events}. */
    record Mqtt(MqttMessage message) implements Deed {}

    /** A program, without a shell. */
    record Command(CommandTemplate command) implements Deed {}
}
