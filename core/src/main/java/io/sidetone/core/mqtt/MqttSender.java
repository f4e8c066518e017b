package io.sidetone.core.mqtt;

import java.time.Duration;

/** Publishes single messages and says what became of them. */
@FunctionalInterface
public interface MqttSender {

    /** Stands where no broker is configured. */
    MqttSender NONE =
            (_, _) -> {
                throw new MqttFailed("no broker is configured; add events: mqtt: url: …");
            };

    /**
     * Publishes a message with QoS 1 and waits until the broker has it.
     *
     * @param limit waits no longer than this; a message that was not taken by then is never sent
     *     later: a door that opens a minute late is worse than one that stays shut
     * @throws MqttFailed when the broker does not have it; the message says why, safe for a log
     */
    void send(MqttMessage message, Duration limit) throws MqttFailed;
}
