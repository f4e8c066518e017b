package io.sidetone.core.prompt.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeechEnginesTest {

    private static SpeechConfig config(SpeechConfig.Engine engine, String url, String... command) {
        return new SpeechConfig(
                engine,
                List.of(command),
                Optional.ofNullable(url),
                SpeechBody.JSON,
                Map.of(),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                64);
    }

    private static Optional<SpeechEngine> engine(SpeechConfig config) {
        return SpeechEngines.of(config, HttpClient::newHttpClient, Path.of("unused"));
    }

    @Test
    void noneIsNone() {
        assertThat(engine(config(SpeechConfig.Engine.NONE, null))).isEmpty();
    }

    @Test
    void eachKindHasItsOwnIdentity() {
        assertThat(engine(config(SpeechConfig.Engine.COMMAND, null, "say", "{text}")))
                .get()
                .extracting(SpeechEngine::identity)
                .isEqualTo("command [say, {text}]");
        assertThat(engine(config(SpeechConfig.Engine.HTTP, "http://127.0.0.1:5000/")))
                .get()
                .extracting(SpeechEngine::identity)
                .isEqualTo("http JSON http://127.0.0.1:5000/");
    }

    @Test
    void whatIsMissingIsNamedByItsKey() {
        assertThatThrownBy(() -> engine(config(SpeechConfig.Engine.COMMAND, null)))
                .hasMessage("speech.command: names no program");
        assertThatThrownBy(() -> engine(config(SpeechConfig.Engine.HTTP, null)))
                .hasMessage("speech.url: missing, and speech.engine is http");
        assertThatThrownBy(() -> engine(config(SpeechConfig.Engine.HTTP, "127.0.0.1")))
                .hasMessageStartingWith("speech.url: not an http address");
    }
}
