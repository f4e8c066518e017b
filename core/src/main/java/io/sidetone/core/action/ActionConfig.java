package io.sidetone.core.action;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import io.sidetone.core.mqtt.MqttMessage;
import io.sidetone.core.process.CommandTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something the house does when it is told to: opens a door, switches a light. One of {@code http},
 * {@code mqtt} and {@code command}.
 *
 * @param http a request
 * @param mqtt a message to the broker of section {@code events}
 * @param command a program and its arguments; no shell reads them
 * @param timeLimit somebody waits for the door with the telephone at the ear
 */
public record ActionConfig(
        Optional<HttpCall> http,
        Optional<MqttMessage> mqtt,
        Optional<List<String>> command,
        @Default("5s") @Range(min = "100ms", max = "1m") Duration timeLimit) {

    /**
     * @throws IllegalArgumentException when it is not exactly one
     */
    public ActionConfig {
        if (Stream.of(http, mqtt, command).filter(Optional::isPresent).count() != 1) {
            throw new IllegalArgumentException("write one of `http`, `mqtt` and `command`");
        }
        command = command.map(List::copyOf);
        command.ifPresent(CommandTemplate::new);
    }

    /** Whether it needs the broker of section {@code events}. */
    public boolean needsBroker() {
        return mqtt.isPresent();
    }

    Deed deed() {
        return http.<Deed>map(Deed.Http::new)
                .or(() -> mqtt.map(Deed.Mqtt::new))
                .or(() -> command.map(CommandTemplate::new).map(Deed.Command::new))
                .orElseThrow();
    }
}
