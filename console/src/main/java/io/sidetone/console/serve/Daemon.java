package io.sidetone.console.serve;

import io.sidetone.agi.call.AgiCall;
import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.agi.server.FastAgiServer;
import io.sidetone.ari.call.AriCall;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.recordings.AriRecordings;
import io.sidetone.ari.stasis.StasisHost;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.mail.MailConfig;
import io.sidetone.core.mail.OwnerAlarms;
import io.sidetone.core.mail.OwnerMail;
import io.sidetone.core.mail.RecordingMailer;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.outbox.OutboxService;
import io.sidetone.core.outbox.Recordings;
import io.sidetone.core.prompt.PromptsConfig;
import io.sidetone.core.prompt.speech.SpeechConfig;
import io.sidetone.core.recordings.SharedDirectoryRecordings;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreConfig;
import io.sidetone.core.trunk.guard.TollAlarm;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs while {@code sidetone serve} does: the one place that puts it together. */
final class Daemon implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);

    private final Configuration configuration;
    private final Clock clock;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, CallFlow> flows = new LinkedHashMap<>();

    private Daemon(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Puts everything together and starts it.
     *
     * @throws IOException when a port or a directory cannot be had; then nothing runs
     */
    static Daemon start(Configuration configuration, List<Feature<?>> features, Clock clock)
            throws IOException {
        var daemon = new Daemon(configuration, clock);
        try {
            daemon.start(features);
            return daemon;
        } catch (IOException | RuntimeException e) {
            daemon.close();
            throw e;
        }
    }

    /** What it goes by, for {@link Reloader}. */
    LiveConfiguration live(List<Feature<?>> features) {
        return new LiveConfiguration(configuration, features, flows);
    }

    /** The names of the flows that the dialplan can call. */
    Set<String> flows() {
        return flows.keySet();
    }

    private void start(List<Feature<?>> features) throws IOException {
        var asterisk = configuration.get(AsteriskConfig.class);
        var state = configuration.get(StateDirectory.class);
        opened(StateLock.take(state.path()));
        // Closed after the calls have ended, for what they note last.
        var store = opened(new StoreAccess(configuration.get(StoreConfig.class), state.path()));
        var voice =
                opened(
                        new Voice(
                                configuration.get(PromptsConfig.class),
                                configuration.get(SpeechConfig.class),
                                state,
                                features,
                                clock));
        var ari = opened(new AriClient(asterisk.ari()));
        var outbox = outbox(state, recordings(asterisk, ari));
        // Closed after the calls have ended, for what they tell last.
        var others =
                alarming(opened(new Connections(configuration, new SecureRandom())).programs());
        var house = HouseBuilder.house(configuration, outbox, clock, store, others);
        for (var feature : features) {
            feature.flowFor(configuration, house)
                    .ifPresent(flow -> flows.put(feature.name(), flow));
        }
        deliver(outbox);
        listen(asterisk, ari, voice);
        // Closed first, so that no call is waited for that a flow itself keeps on the line.
        flows.values().stream().filter(AutoCloseable.class::isInstance).forEach(this::openedFlow);
        voice.warmUp(
                flows.values().stream().flatMap(flow -> flow.phrasesToPrepare().stream()).toList());
    }

    /** What looks like toll fraud reaches the owner where no other program listens, too. */
    private OtherPrograms alarming(OtherPrograms others) throws IOException {
        var mail = configuration.get(MailConfig.class);
        return others.telling(
                OwnerAlarms.of(
                        mail,
                        mail.carrier(),
                        others.events(),
                        TollAlarm.TYPES,
                        task -> Thread.ofVirtual().name("owner-alarm").start(task)));
    }

    private void deliver(Outbox outbox) throws IOException {
        var mail = configuration.get(MailConfig.class);
        var carrier = mail.carrier();
        var service =
                opened(
                        new OutboxService(
                                outbox,
                                RecordingMailer.of(mail, carrier),
                                configuration.get(OutboxConfig.class),
                                OwnerMail.of(mail, carrier, clock)));
        service.start();
    }

    private void listen(AsteriskConfig asterisk, AriClient ari, Voice voice) throws IOException {
        var fastAgi =
                new FastAgiServer(
                        configuration.get(FastAgiConfig.class),
                        flows,
                        connection ->
                                new AgiCall(
                                        connection, voice.sounds(), asterisk.recordingDirectory()));
        var doors = opened(new Doors());
        doors.add(fastAgi);
        fastAgi.start();
        if (!asterisk.ari().application().isEmpty()) {
            var stasis =
                    new StasisHost(
                            ari,
                            asterisk.ari(),
                            flows,
                            channel -> new AriCall(channel, voice.sounds()),
                            new SecureRandom());
            doors.add(stasis);
            stasis.start();
        }
    }

    private Recordings recordings(AsteriskConfig asterisk, AriClient ari) {
        return switch (asterisk.recordings()) {
            case ARI -> new AriRecordings(ari, asterisk.recordingDirectory());
            case SHARED -> new SharedDirectoryRecordings(asterisk.recordingsHere(), clock);
        };
    }

    private Outbox outbox(StateDirectory state, Recordings recordings) throws IOException {
        var domain = configuration.get(MailConfig.class).from().domain();
        return Outbox.open(state.outbox(), recordings, domain, clock, new SecureRandom());
    }

    private void openedFlow(CallFlow flow) {
        running.push((AutoCloseable) flow);
    }

    private <T extends AutoCloseable> T opened(T part) {
        running.push(part);
        return part;
    }

    /** Stops in the reverse order: first no new calls, last the prompts of those that still run. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            var part = running.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop as it should", part.getClass().getSimpleName(), e);
            }
        }
    }
}
