package io.sidetone.core.prompt.speech;

import io.sidetone.core.process.CommandRunner;
import io.sidetone.core.process.CommandTemplate;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the engine that is configured. */
public final class SpeechEngines {

    private SpeechEngines() {}

    /**
     * The engine of a configuration; empty for {@code none}.
     *
     * @param http asked for only when a service is configured
     * @param scratch where a command's files lie while it speaks; made when it is missing
     * @throws IllegalArgumentException when what the engine needs is missing or wrong; the message
     *     names the key
     */
    public static Optional<SpeechEngine> of(
            SpeechConfig config, Supplier<HttpClient> http, Path scratch) {
        return switch (config.engine()) {
            case NONE -> Optional.empty();
            case COMMAND -> Optional.of(command(config, scratch));
            case HTTP -> Optional.of(service(config, http));
        };
    }

    private static SpeechEngine command(SpeechConfig config, Path scratch) {
        if (config.command().isEmpty()) {
            throw new IllegalArgumentException("speech.command: names no program");
        }
        var command = new CommandTemplate(config.command());
        return new CommandSpeechEngine(command, config.timeLimit(), new CommandRunner(), scratch);
    }

    private static SpeechEngine service(SpeechConfig config, Supplier<HttpClient> http) {
        var url =
                config.url()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "speech.url: missing, and speech.engine is http"));
        try {
            return new HttpSpeechEngine(url, config.post(), config.timeLimit(), http.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("speech.url: " + e.getMessage(), e);
        }
    }
}
