package io.sidetone.console.serve;

import io.sidetone.core.feature.Feature;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.PromptSets;
import io.sidetone.core.prompt.PromptSounds;
import io.sidetone.core.prompt.PromptsConfig;
import io.sidetone.core.prompt.SoundCache;
import io.sidetone.core.prompt.SoundDelivery;
import io.sidetone.core.prompt.Sounds;
import io.sidetone.core.prompt.Speaker;
import io.sidetone.core.prompt.SynthesisedSounds;
import io.sidetone.core.prompt.UserSounds;
import io.sidetone.core.prompt.WarmUp;
import io.sidetone.core.prompt.delivery.PromptServer;
import io.sidetone.core.prompt.delivery.SharedDelivery;
import io.sidetone.core.prompt.speech.Speech;
import io.sidetone.core.prompt.speech.SpeechConfig;
import io.sidetone.core.prompt.speech.SpeechEngines;
import io.sidetone.core.prompt.speech.Voices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that turns a phrase into sound, and what of it has to be closed. */
final class Voice implements AutoCloseable {

    private final PromptsConfig config;
    private final SpeechConfig speechConfig;
    private final Optional<Speech> speech;
    private final Optional<PromptServer> server;
    private final PromptSets sets;
    private final PromptSounds prompts;
    private final Sounds sounds;

    /**
     * @throws IOException when the prompt server's port cannot be had, or what an earlier process
     *     left half made cannot be removed
     */
    Voice(
            PromptsConfig config,
            SpeechConfig speechConfig,
            StateDirectory state,
            List<Feature<?>> features,
            InstantSource clock)
            throws IOException {
        this.config = config;
        this.speechConfig = speechConfig;
        var cache =
                new SoundCache(
                        state.soundCache(), speechConfig.cacheMegabytes() * 1024L * 1024, clock);
        speech =
                SpeechEngines.of(
                                speechConfig,
                                HttpClient::newHttpClient,
                                ScratchDirectory.emptied(state.scratch()))
                        .map(engine ->
                                new Speech(
                                        engine,
                                        new Voices(speechConfig.voices()),
                                        cache,
                                        speechConfig.patience(),
                                        clock));
        sets = HouseBuilder.prompts(features);
        server =
                config.delivery() == PromptsConfig.Delivery.HTTP
                        ? Optional.of(new PromptServer(listen(config), config.url()))
                        : Optional.empty();
        SoundDelivery delivery =
                server.<SoundDelivery>map(http -> http).orElseGet(SharedDelivery::new);
        prompts =
                new PromptSounds(
                        sets,
                        config.languages(),
                        new UserSounds(config.directory(), cache),
                        speech.map(Speaker.class::cast),
                        delivery,
                        clock);
        sounds = new SynthesisedSounds(prompts, cache, delivery);
    }

    Sounds sounds() {
        return sounds;
    }

    /** Speaks in advance what can be, on a thread of its own. */
    void warmUp(List<Prompt.Phrase> phrases) {
        speech.ifPresent(engine ->
                Thread.ofVirtual()
                        .name("prompt-warm-up")
                        .start(() ->
                                new WarmUp(sets, config.languages(), prompts, patient(engine))
                                        .run(Locale.forLanguageTag(config.language()), phrases)));
    }

    private Speaker patient(Speech engine) {
        return (text, language) -> engine.prepare(text, language, speechConfig.timeLimit());
    }

    @Override
    public void close() {
        server.ifPresent(PromptServer::close);
        speech.ifPresent(Speech::close);
    }

    private static InetSocketAddress listen(PromptsConfig config) {
        return new InetSocketAddress(InetAddress.ofLiteral(config.listen()), config.port());
    }
}
