package io.sidetone.lab.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.sidetone.core.action.ActionConfig;
import io.sidetone.core.action.ActionRunner;
import io.sidetone.core.action.HttpCall;
import io.sidetone.core.camera.CameraConfig;
import io.sidetone.core.camera.HttpCameras;
import io.sidetone.core.config.DataSize;
import io.sidetone.core.config.Secret;
import io.sidetone.core.event.EventDelivery;
import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.event.WebhookConfig;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.http.TestService;
import io.sidetone.core.mqtt.DiscoveryPrefix;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.core.mqtt.MqttMessage;
import io.sidetone.core.process.CommandRunner;
import io.sidetone.lab.Await;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** All goes wrong that can, the log says so in every detail, and no secret is in it. */
class SecretsStaySecretTest {

    private static final String SECRET = "zebra-crossing-4711";
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger sidetone = (Logger) LoggerFactory.getLogger("io.sidetone");
    @TempDir Path folder;

    @BeforeEach
    void readTheLog() {
        written.start();
        sidetone.addAppender(written);
        sidetone.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        sidetone.detachAppender(written);
        sidetone.setLevel(null);
    }

    @Test
    void noSecretIsLogged() throws Exception {
        try (var broker = LabBroker.in(folder, BrokerHost.find(System.getenv())).up();
                var service = new TestService();
                var http = new LimitedHttp();
                var events = new EventDelivery(events(service, broker.port()), http, random())) {
            service.always(new TestService.Answer(403, "text/plain", SECRET.getBytes()));
            events.tell(
                    new HouseEvent("doorbell", "press", "front", Instant.EPOCH, Map.of("a", "b")));
            var runner = new ActionRunner(http, events.mqtt(), new CommandRunner());
            assertThat(runner.run(action(service.url("/open?code=" + SECRET))).succeeded())
                    .isFalse();
            assertThat(runner.run(action(dead())).succeeded()).isFalse();
            assertThat(runner.run(message()).succeeded()).isFalse();
            assertThat(new HttpCameras(http).take(camera(dead())).get(20, TimeUnit.SECONDS))
                    .isEmpty();
            awaitLogged("refuses us", "webhook gets no event");
        }
        assertThat(log()).contains("action failed", "no picture").doesNotContain(SECRET);
    }

    private void awaitLogged(String... words) {
        for (var each : words) {
            Await.until(each, Duration.ofSeconds(30), () -> log().contains(each));
        }
    }

    private String log() {
        return List.copyOf(written.list).stream()
                .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
    }

    private static EventsConfig events(TestService service, int broker) {
        var mqtt =
                new MqttConfig(
                        URI.create("mqtt://127.0.0.1:" + broker),
                        Optional.of("eve"),
                        Optional.of(new Secret(SECRET)),
                        Optional.empty(),
                        "sidetone",
                        new DiscoveryPrefix("true"));
        var webhook =
                new WebhookConfig(
                        service.url("/hook/" + SECRET),
                        Optional.of(new Secret(SECRET)),
                        List.of(),
                        false,
                        LIMIT);
        return new EventsConfig(List.of(webhook), Optional.of(mqtt));
    }

    private static ActionConfig action(URI url) {
        var call =
                new HttpCall(
                        url,
                        Optional.empty(),
                        Map.of(),
                        Map.of("X-Token", new Secret(SECRET)),
                        Optional.of("house"),
                        Optional.of(new Secret(SECRET)),
                        Optional.of(SECRET));
        return new ActionConfig(Optional.of(call), Optional.empty(), Optional.empty(), LIMIT);
    }

    private static ActionConfig message() {
        var message = new MqttMessage("door/set", SECRET, false);
        return new ActionConfig(Optional.empty(), Optional.of(message), Optional.empty(), LIMIT);
    }

    private static CameraConfig camera(URI url) {
        return new CameraConfig(
                url,
                Optional.of("house"),
                Optional.of(new Secret(SECRET)),
                LIMIT,
                new DataSize(1_000));
    }

    private static URI dead() {
        return URI.create("http://127.0.0.1:9/open?code=" + SECRET);
    }

    private static SecureRandom random() {
        return new SecureRandom();
    }
}
