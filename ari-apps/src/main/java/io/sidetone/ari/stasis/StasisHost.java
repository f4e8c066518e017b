package io.sidetone.ari.stasis;

import io.sidetone.ari.connection.AriConnection;
import io.sidetone.ari.connection.ConnectionLimits;
import io.sidetone.ari.connection.EventListener;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.request.ChannelRequests;
import io.sidetone.ari.transport.AriWords;
import io.sidetone.ari.transport.SocketLimits;
import io.sidetone.ari.transport.SocketTransport;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the calls that the dialplan hands over with {@code Stasis(sidetone,flow,arguments)}: one
 * virtual thread a call, one for its events. After the flow the channel goes on in the dialplan.
 * {@link #start} it once; {@link #close} lets running calls end.
 */
public final class StasisHost implements AutoCloseable {

    private static final String STASIS_START = "StasisStart";

    /** Time for flows to save what they owe after they were told to end at the stop limit. */
    private static final Duration CUT_LIMIT = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(StasisHost.class);

    private final AriConfig config;
    private final CallTable table = new CallTable();
    private final ChannelActions actions;
    private final AriConnection connection;
    private final Semaphore places;
    private final Admission admission;

    /**
     * @param client belongs to whoever made it, and outlives this
     * @param flows by the name that the dialplan uses
     * @param views makes the flow's view of a channel
     */
    public StasisHost(
            AriClient client,
            AriConfig config,
            Map<String, CallFlow> flows,
            Function<StasisChannel, Call> views,
            RandomGenerator random) {
        this.config = config;
        this.places = new Semaphore(config.calls());
        var sockets = new SocketTransport(client, SocketLimits.DEFAULTS);
        var ari = AriWords.over(client, sockets, config.application());
        this.actions = new ChannelActions(ari);
        this.admission =
                new Admission(
                        flows,
                        views,
                        table,
                        ari,
                        new ChannelRequests(client),
                        places,
                        this::resync);
        var recovery =
                new Recovery(client, config.application(), table, actions, admission::takeOver);
        this.connection =
                new AriConnection(
                        sockets,
                        config.application(),
                        new Router(recovery),
                        ConnectionLimits.DEFAULTS,
                        random);
    }

    /** Begins to take calls as soon as Asterisk can be reached; returns at once. */
    public void start() {
        connection.start();
    }

    /** Looks soon whether what is known of calls is what Asterisk has. */
    void resync() {
        connection.resync();
    }

    /** Calls in their flows now. */
    public int running() {
        return config.calls() - places.availablePermits();
    }

    private final class Router implements EventListener {

        private final Recovery recovery;

        Router(Recovery recovery) {
            this.recovery = recovery;
        }

        @Override
        public void event(AriEvent event) {
            if (isHelper(event)) {
                log.trace("{} of a channel of our own", event.type());
            } else {
                route(event);
            }
        }

        @Override
        public void beforeConnecting() throws IOException {
            recovery.noteStrays();
        }

        @Override
        public void resync(EventListener.Events events) throws IOException, InterruptedException {
            recovery.run(events);
        }
    }

    /** A channel that snoops on a call is a tool of that call, and no call. */
    private static boolean isHelper(AriEvent event) {
        return StasisState.isHelperName(event.tree().path("channel").path("name").asText());
    }

    private void route(AriEvent event) {
        if (!event.type().equals(STASIS_START)) {
            tell(event);
        } else if (table.expects(event)) {
            table.succeed(event);
            tell(event);
        } else {
            begin(event);
        }
    }

    private void tell(AriEvent event) {
        table.concerned(event).forEach(call -> deliver(call, event));
    }

    private void begin(AriEvent event) {
        if (event.channelId().startsWith(SteeredChannel.LEG_PREFIX)) {
            log.info("{} has come too late and is hung up", LogText.safe(event.channelId()));
            Thread.ofVirtual().name("late-leg").start(() -> hangUp(event.channelId()));
        } else {
            admission.begin(event);
        }
    }

    private void hangUp(String channelId) {
        try {
            actions.hangUp(channelId);
        } catch (IOException unreachable) {
            log.warn("{} is not hung up yet: {}", channelId, unreachable.getMessage());
            connection.resync();
        }
    }

    private void deliver(StasisCall call, AriEvent event) {
        if (!call.deliver(event)) {
            log.error("{}: too many events wait; the call is given up", call.id());
            call.abandon();
            call.leave();
            Thread.ofVirtual().name("give-up").start(() -> admission.handBack(call));
        }
    }

    /**
     * Takes no new calls (they go on in the dialplan at once), waits for the running ones up to the
     * stop limit, then hands them back and gives their flows a last five seconds.
     */
    @Override
    public void close() {
        admission.stop();
        log.info(
                "no new calls over ARI; {} running ones may end, for {} s",
                running(),
                config.stopLimit().toSeconds());
        if (!awaitCalls(config.stopLimit())) {
            log.warn("{} calls still run after the stop limit and are handed back", running());
            table.calls().forEach(StasisCall::abandon);
            if (!awaitCalls(CUT_LIMIT)) {
                log.warn("{} calls do not end", running());
                table.calls().stream().filter(StasisCall::isToGoOn).forEach(admission::handBack);
            }
        }
        connection.close();
    }

    private boolean awaitCalls(Duration limit) {
        try {
            boolean ended =
                    places.tryAcquire(config.calls(), limit.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                places.release(config.calls());
            }
            return ended;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
