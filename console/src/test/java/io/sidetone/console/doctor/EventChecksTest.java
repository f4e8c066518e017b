package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.event.WebhookConfig;
import io.sidetone.core.mqtt.DiscoveryPrefix;
import io.sidetone.core.mqtt.MqttConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventChecksTest {

    @Test
    void aBrokerThatIsNotThereComesWithTheCommandToLookAtIt() {
        var mqtt =
                new MqttConfig(
                        URI.create("mqtt://127.0.0.1:9"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "sidetone",
                        new DiscoveryPrefix("false"));
        var checks = EventChecks.of(new EventsConfig(List.of(), Optional.of(mqtt)));
        assertThat(checks).extracting(Check::name).containsExactly("MQTT broker");
        var outcome = checks.getFirst().examine();
        assertThat(outcome).isInstanceOf(Outcome.Trouble.class);
        assertThat(outcome.seen()).contains("127.0.0.1:9");
        assertThat(outcome.fix()).contains("mosquitto_sub -h 127.0.0.1 -p 9 ");
    }

    @Test
    void aHostThatNobodyKnowsIsToldOnce() {
        var events =
                new EventsConfig(
                        List.of(
                                webhook("http://127.0.0.1/a"),
                                webhook("http://nobody.invalid/a"),
                                webhook("https://nobody.invalid/b")),
                        Optional.empty());
        var checks = EventChecks.of(events);
        assertThat(checks)
                .extracting(Check::name)
                .containsExactly("webhook 127.0.0.1", "webhook nobody.invalid");
        assertThat(checks.getFirst().examine()).isInstanceOf(Outcome.Fine.class);
        assertThat(checks.getLast().examine().seen())
                .isEqualTo("no machine is called nobody.invalid");
    }

    private static WebhookConfig webhook(String url) {
        return new WebhookConfig(
                URI.create(url), Optional.empty(), List.of(), false, Duration.ofSeconds(5));
    }
}
