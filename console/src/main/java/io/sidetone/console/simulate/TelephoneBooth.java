package io.sidetone.console.simulate;

import io.sidetone.console.serve.HouseBuilder;
import io.sidetone.console.serve.OtherPrograms;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.mail.MailConfig;
import io.sidetone.core.mail.RecordingMailer;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.outbox.OutboxService;
import io.sidetone.core.outbox.OwnerNotice;
import io.sidetone.core.prompt.PromptSounds;
import io.sidetone.core.prompt.PromptsConfig;
import io.sidetone.core.prompt.SoundCache;
import io.sidetone.core.prompt.Speaker;
import io.sidetone.core.prompt.UserSounds;
import io.sidetone.core.prompt.speech.Speech;
import io.sidetone.core.prompt.speech.SpeechConfig;
import io.sidetone.core.prompt.speech.SpeechEngines;
import io.sidetone.core.prompt.speech.Voices;
import io.sidetone.core.recordings.SharedDirectoryRecordings;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreConfig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A house of cardboard around a simulated call: its own outbox and store in a temporary directory,
 * and a mail carrier that shows the mail instead of sending it.
 */
final class TelephoneBooth implements AutoCloseable {

    /** The mail is written in that time, or something is wrong. */
    private static final Duration DELIVERY_LIMIT = Duration.ofSeconds(10);

    private static final long CACHE_BYTES = 16L * 1024 * 1024;

    private final Configuration configuration;
    private final Consumer<String> print;
    private final Path directory;
    private final Path recordings;
    private final Outbox outbox;
    private final StoreAccess store;
    private final Clock clock;
    private final OutboxService service;
    private final PromptSounds prompts;
    private final Optional<Speech> speech;

    /**
     * @param print takes each line for the terminal
     * @throws IOException when there is no room for temporary files
     */
    TelephoneBooth(Configuration configuration, List<Feature<?>> features, Consumer<String> print)
            throws IOException {
        this.configuration = configuration;
        this.print = print;
        directory = Files.createTempDirectory("sidetone-simulate-");
        recordings = Files.createDirectory(directory.resolve("recordings"));
        clock = Clock.systemUTC();
        store = new StoreAccess(StoreConfig.DEFAULTS, directory);
        var mail = configuration.get(MailConfig.class);
        outbox =
                Outbox.open(
                        directory.resolve("outbox"),
                        new SharedDirectoryRecordings(recordings, clock),
                        mail.from().domain(),
                        clock,
                        new SecureRandom());
        service =
                new OutboxService(
                        outbox,
                        RecordingMailer.of(mail, new ShownMail(print)),
                        configuration.get(OutboxConfig.class),
                        OwnerNotice.NONE);
        service.start();
        var cache = new SoundCache(directory.resolve("speech"), CACHE_BYTES, clock);
        speech = speech(configuration.get(SpeechConfig.class), cache, clock);
        var config = configuration.get(PromptsConfig.class);
        prompts =
                new PromptSounds(
                        HouseBuilder.prompts(features),
                        config.languages(),
                        new UserSounds(config.directory(), cache),
                        Optional.empty(),
                        clip -> {
                            throw new IOException("a simulated prompt is printed, not played");
                        },
                        clock);
    }

    Configuration configuration() {
        return configuration;
    }

    TerminalCall call(CallerId from, List<String> arguments, String language, Handset handset) {
        return new TerminalCall(
                from,
                arguments,
                Locale.forLanguageTag(language),
                handset,
                prompts,
                new SpokenLine(speech.map(Speaker.class::cast)),
                recordings,
                print);
    }

    /** The feature's flow in this house; empty when the configuration leaves it out. */
    Optional<CallFlow> flow(Feature<?> feature) {
        return feature.flowFor(
                configuration,
                HouseBuilder.house(configuration, outbox, clock, store, OtherPrograms.NONE));
    }

    /** Leads the caller through the flow and waits for the mail that comes of it. */
    void run(CallFlow flow, TerminalCall call) {
        try {
            flow.run(call);
        } catch (CallEnded hungUp) {
            call.hangUp();
        }
        outbox.list().forEach(message -> outbox.awaitOutcome(message.id(), DELIVERY_LIMIT));
    }

    private Optional<Speech> speech(SpeechConfig config, SoundCache cache, Clock clock) {
        return SpeechEngines.of(config, HttpClient::newHttpClient, directory)
                .map(engine ->
                        new Speech(
                                engine,
                                new Voices(config.voices()),
                                cache,
                                config.timeLimit(),
                                clock));
    }

    @Override
    public void close() throws IOException {
        service.close();
        store.close();
        speech.ifPresent(Speech::close);
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
