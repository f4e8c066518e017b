package io.sidetone.core.prompt.speech;

import io.sidetone.core.process.CommandRunner;
import io.sidetone.core.process.CommandTemplate;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the engine that is configured. */
public final class SpeechEngines {

    private SpeechEngines() {}

    /**
     * The engine of a configuration; empty for {@code none}.
     *
     * @param http asked for only when a service is configured
     * @throws IllegalArgumentException when what the engine needs is missing or wrong; the message
     *     names the key
     */
    public static Optional<SpeechEngine> of(SpeechConfig config, Supplier<HttpClient> http) {
        return switch (config.engine()) {
            case NONE -> Optional.empty();
            case COMMAND -> Optional.of(command(config));
            case HTTP -> Optional.of(service(config, http));
        };
    }

    private static SpeechEngine command(SpeechConfig config) {
        if (config.command().isEmpty()) {
            throw new IllegalArgumentException("speech.command: names no program");
        }
        var command = new CommandTemplate(config.command());
        return new CommandSpeechEngine(command, config.timeLimit(), new CommandRunner());
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
