package io.sidetone.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.action.ActionConfig;
import io.sidetone.core.camera.CameraConfig;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.DataSize;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsConfigTest {

    @TempDir Path folder;

    record Door(ActionConfig open, Optional<CameraConfig> camera) {}

    @Test
    void theShortestIsEnough() throws IOException {
        var events =
                bound("events:\n  webhook: ['http://192.0.2.7/hook']\n  mqtt: mqtt://broker\n");
        var webhook = events.webhook().getFirst();
        assertThat(webhook.secret()).isEmpty();
        assertThat(webhook.only()).isEmpty();
        assertThat(webhook.picture()).isFalse();
        assertThat(webhook.timeLimit()).isEqualTo(Duration.ofSeconds(5));
        var mqtt = events.mqtt().orElseThrow();
        assertThat(mqtt.shown()).isEqualTo("broker:1883");
        assertThat(mqtt.statusTopic()).isEqualTo("sidetone/status");
        assertThat(mqtt.homeAssistant().prefix()).isEmpty();
    }

    @Test
    void allOfIt() throws IOException {
        var events =
                bound(
                        """
                        events:
                          webhook:
                            - url: https://hooks.example/x
                              secret: ${env:HOOK}
                              only: [doorbell.press, trunk]
                              picture: true
                              time-limit: 2s
                          mqtt:
                            url: mqtts://[::1]
                            user: house
                            password: ${env:HOOK}
                            topic: home/sidetone
                            home-assistant: ha
                        """);
        var webhook = events.webhook().getFirst();
        assertThat(webhook.secret().orElseThrow().reveal()).isEqualTo("correct horse");
        assertThat(webhook.only())
                .containsExactly(new EventFilter("doorbell.press"), new EventFilter("trunk"));
        var mqtt = events.mqtt().orElseThrow();
        assertThat(mqtt.host()).isEqualTo("::1");
        assertThat(mqtt.port()).isEqualTo(8883);
        assertThat(mqtt.homeAssistant().prefix()).contains("ha");
        assertThat(events.toString()).doesNotContain("correct horse");
    }

    @Test
    void homeAssistantListensWhereItUsuallyDoes() throws IOException {
        var events = bound("events:\n  mqtt: {url: 'mqtt://b', home-assistant: true}\n");
        assertThat(events.mqtt().orElseThrow().homeAssistant().prefix()).contains("homeassistant");
    }

    @Test
    void eachMistakeIsTold() throws IOException {
        assertThat(
                        problems(
                                """
                                events:
                                  webhook:
                                    - url: ftp://192.0.2.7/
                                    - url: http://me:secret@192.0.2.7/
                                    - {url: 'http://192.0.2.7/', only: [Press!]}
                                  mqtt: {url: 'mqtt://b', home-assistant: 'x/+'}
                                """))
                .hasSize(4)
                .anyMatch(problem -> problem.contains("write it like http://"))
                .anyMatch(problem -> problem.contains("user and password do not belong"))
                .anyMatch(problem -> problem.contains("write it like doorbell.press"))
                .anyMatch(problem -> problem.contains("no `+`, no `#`"));
        assertThat(broken("{url: 'tcp://b'}")).contains("write it like mqtt://");
        assertThat(broken("{url: 'mqtt://b', topic: 'a/#'}")).contains("no `+`, no `#`");
        assertThat(broken("{url: 'mqtt://a:secret@b'}")).contains("do not belong into an address");
        assertThat(broken("{url: 'mqtt://b', password: correct horse}"))
                .contains("`password` needs `user`");
    }

    private String broken(String mqtt) throws IOException {
        return String.join("\n", problems("events:\n  mqtt: " + mqtt + "\n"));
    }

    @Test
    void anActionAndACamera() throws IOException {
        var door =
                reading(
                        """
                        door:
                          open:
                            http: http://192.0.2.7/relay?turn=on
                          camera: http://192.0.2.8/still.jpg
                        """,
                        Door.class);
        assertThat(door.open().needsBroker()).isFalse();
        assertThat(door.open().timeLimit()).isEqualTo(Duration.ofSeconds(5));
        assertThat(door.camera().orElseThrow().largest()).isEqualTo(new DataSize(2_000_000));
        var other =
                reading(
                        """
                        door:
                          open:
                            mqtt: {topic: door/set, payload: '{"on":true}'}
                            time-limit: 2s
                        """,
                        Door.class);
        assertThat(other.open().needsBroker()).isTrue();
        assertThat(other.open().mqtt().orElseThrow().payload()).isEqualTo("{\"on\":true}");
    }

    private EventsConfig bound(String yaml) throws IOException {
        return reading(yaml, EventsConfig.class);
    }

    private <T extends Record> T reading(String yaml, Class<T> type) throws IOException {
        return switch (read(yaml)) {
            case Reading.Bound bound -> bound.configuration().get(type);
            case Reading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    private List<String> problems(String yaml) throws IOException {
        return ((Reading.Rejected) read(yaml))
                .problems().stream().map(problem -> problem.message()).toList();
    }

    private Reading read(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("sidetone.yaml"), yaml);
        return new ConfigurationReader(
                        List.of(
                                Section.optional("events", EventsConfig.class),
                                Section.optional("door", Door.class)),
                        List.of(),
                        Converters.standard(),
                        name -> Optional.of("correct horse").filter(_ -> name.equals("HOOK")))
                .read(file);
    }
}
