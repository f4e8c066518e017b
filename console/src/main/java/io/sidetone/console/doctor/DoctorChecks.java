package io.sidetone.console.doctor;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.agi.screening.store.ScreeningSchema;
import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.ari.doorbell.DoorbellConfig;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.trunk.TrunkCallConfig;
import io.sidetone.console.serve.AsteriskConfig;
import io.sidetone.console.serve.AsteriskConfig.RecordingsFrom;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.mail.MailConfig;
import io.sidetone.core.prompt.PromptsConfig;
import io.sidetone.core.prompt.PromptsConfig.Delivery;
import io.sidetone.core.prompt.speech.SpeechConfig;
import io.sidetone.core.store.StoreConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What there is to examine for a configuration, in the order in which a call meets it. */
public final class DoctorChecks implements Function<Configuration, List<Check>> {

    /** Asterisk's own prompts for these are the least that a caller should hear. */
    private static final List<String> SOUNDS = List.of("beep", "vm-goodbye");

    private final String searchPath;

    /**
     * Checks for this machine.
     *
     * @param searchPath where programs are looked for, as in the environment's {@code PATH}
     */
    public DoctorChecks(String searchPath) {
        this.searchPath = searchPath;
    }

    @Override
    public List<Check> apply(Configuration configuration) {
        var checks = new ArrayList<Check>();
        configuration
                .find(FastAgiConfig.class)
                .ifPresent(fastAgi -> checks.addAll(ports(fastAgi, configuration)));
        configuration
                .find(AsteriskConfig.class)
                .ifPresent(asterisk -> checks.addAll(asterisk(asterisk, configuration)));
        configuration.find(SpeechConfig.class).flatMap(this::speech).ifPresent(checks::add);
        configuration
                .find(MailConfig.class)
                .ifPresent(mail -> checks.addAll(new MailChecks(searchPath).of(mail)));
        configuration
                .find(EventsConfig.class)
                .ifPresent(events -> checks.addAll(EventChecks.of(events)));
        configuration
                .find(StateDirectory.class)
                .ifPresent(state -> {
                    checks.add(new StateDirectoryCheck(state, System.getProperty("user.name")));
                    checks.add(new DiskSpaceCheck(state.path()));
                });
        store(configuration).ifPresent(checks::add);
        return checks;
    }

    private static Optional<Check> store(Configuration configuration) {
        return configuration
                .find(ScreeningConfig.class)
                .flatMap(_ -> configuration.find(StateDirectory.class))
                .map(state ->
                        new StoreCheck(
                                configuration.get(StoreConfig.class),
                                state.path(),
                                ScreeningSchema.SCHEMA));
    }

    private static List<Check> ports(FastAgiConfig fastAgi, Configuration configuration) {
        var calls = new FastAgiPortCheck(address(fastAgi.listen(), fastAgi.port()));
        var checks = new ArrayList<Check>(List.of(calls));
        configuration
                .find(PromptsConfig.class)
                .filter(prompts -> prompts.delivery() == Delivery.HTTP)
                .map(prompts -> address(prompts.listen(), prompts.port()))
                .map(address -> new PromptsPortCheck(address, calls::isSidetone))
                .ifPresent(checks::add);
        return checks;
    }

    private static InetSocketAddress address(String listen, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(listen), port);
    }

    private static List<Check> asterisk(AsteriskConfig asterisk, Configuration configuration) {
        var ari = new AriClient(asterisk.ari());
        var prompts = configuration.find(PromptsConfig.class);
        var checks = new ArrayList<Check>();
        checks.add(new AriLoginCheck(ari::get, asterisk.ari().user()));
        checks.add(new AsteriskVersionCheck(ari::get));
        checks.add(new ModuleCheck(ari::get, "res_agi", "AGI() reaches Sidetone through it"));
        if (asterisk.recordings() == RecordingsFrom.ARI) {
            checks.add(
                    new ModuleCheck(
                            ari::get, "res_ari_recordings", "recordings are fetched through it"));
        }
        if (prompts.filter(each -> each.delivery() == Delivery.HTTP).isPresent()) {
            checks.add(
                    new ModuleCheck(
                            ari::get,
                            "res_http_media_cache",
                            "Asterisk fetches prompts through it"));
        }
        checks.add(new SoundsCheck(ari::get, language(prompts), SOUNDS));
        checks.add(recordings(asterisk, ari::get));
        if (Files.isDirectory(asterisk.recordingsHere())) {
            // Asterisk says nothing of a recording that ends because the disk is full.
            checks.add(new DiskSpaceCheck(asterisk.recordingsHere()));
        }
        stasis(asterisk, configuration, ari::get).ifPresent(checks::add);
        if (isSteering(configuration)) {
            checks.addAll(steering(ari::get));
        }
        checks.add(new RedirectsCheck(ari::get));
        asterisk.ami()
                .ifPresent(ami -> checks.add(new AmiCheck(new AmiSessionProbe(ami), ami.user())));
        return checks;
    }

    private static boolean isSteering(Configuration configuration) {
        return configuration.find(DoorbellConfig.class).isPresent()
                || configuration.find(TrunkCallConfig.class).isPresent();
    }

    /** Without the first of them ARI takes the order to dial, and does nothing. */
    private static List<Check> steering(AriProbe ari) {
        return List.of(
                new ModuleCheck(ari, "bridge_holding", "no telephone rings without it"),
                new ModuleCheck(ari, "bridge_simple", "nobody hears the other without it"),
                new ModuleCheck(ari, "res_pjsip_refer", "telephones transfer calls through it"));
    }

    private static Optional<Check> stasis(
            AsteriskConfig asterisk, Configuration configuration, AriProbe ari) {
        var application = asterisk.ari().application();
        return configuration
                .find(FastAgiConfig.class)
                .filter(_ -> !application.isEmpty())
                .map(fastAgi -> new FastAgiPortCheck(address(fastAgi.listen(), fastAgi.port())))
                .map(running -> new StasisCheck(ari, application, running::isSidetone));
    }

    private static Check recordings(AsteriskConfig asterisk, AriProbe ari) {
        return switch (asterisk.recordings()) {
            case ARI ->
                    new StoredRecordingsCheck(
                            ari, asterisk.recordingDirectory(), AsteriskProcess::user);
            case SHARED -> new SharedRecordingsCheck(asterisk.recordingsHere());
        };
    }

    /** Asterisk's sounds are in English unless one language is spoken to everybody. */
    private static String language(Optional<PromptsConfig> prompts) {
        return prompts.map(PromptsConfig::language)
                .filter(language -> !language.equals("channel"))
                .orElse("en");
    }

    private Optional<Check> speech(SpeechConfig speech) {
        return switch (speech.engine()) {
            case COMMAND ->
                    speech.command().stream()
                            .findFirst()
                            .map(program ->
                                    new ProgramCheck(
                                            "speech engine",
                                            program,
                                            searchPath,
                                            "speech.command"));
            case HTTP -> speech.url().map(SpeechServiceCheck::new);
            case NONE -> Optional.empty();
        };
    }
}
