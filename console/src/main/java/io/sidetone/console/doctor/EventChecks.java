package io.sidetone.console.doctor;

import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.core.mqtt.MqttFailed;
import io.sidetone.core.mqtt.MqttLink;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to examine about those who are told of events; nothing is told. */
final class EventChecks {

    private EventChecks() {}

    static List<Check> of(EventsConfig events) {
        var checks = new ArrayList<Check>();
        events.mqtt().map(EventChecks::broker).ifPresent(checks::add);
        events.webhook().stream()
                .map(webhook -> webhook.url().getHost())
                .distinct()
                .map(EventChecks::webhook)
                .forEach(checks::add);
        return checks;
    }

    private static Check broker(MqttConfig mqtt) {
        return new WorksCheck(
                "MQTT broker",
                () -> refusal(mqtt),
                "Compare events.mqtt with what the broker wants: url, user, password. Does it"
                        + " answer at all?\n  mosquitto_sub -h %s -p %d -u USER -P PASSWORD -t '#' -C 1"
                                .formatted(mqtt.host(), mqtt.port()));
    }

    private static Optional<String> refusal(MqttConfig mqtt) {
        try {
            MqttLink.probe(mqtt, new SecureRandom());
            return Optional.empty();
        } catch (MqttFailed e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Check webhook(String host) {
        return new WorksCheck(
                "webhook " + host,
                () -> unknown(host),
                "Correct the host in events.webhook, or this machine's name server");
    }

    private static Optional<String> unknown(String host) {
        try {
            InetAddress.getByName(host);
            return Optional.empty();
        } catch (UnknownHostException _) {
            return Optional.of("no machine is called " + host);
        }
    }
}
