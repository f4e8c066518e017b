package io.sidetone.ari.stasis;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.generated.models.StasisStart;
import io.sidetone.ari.connection.AriConnection;
import io.sidetone.ari.connection.ConnectionLimits;
import io.sidetone.ari.connection.EventListener;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.event.EventDecoder;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.transport.AriWords;
import io.sidetone.ari.transport.SocketLimits;
import io.sidetone.ari.transport.SocketTransport;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.NamedFlow;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes the calls that the dialplan hands over with {@code Stasis(sidetone,flow,arguments)}: one
 * virtual thread a call, one for its events. After the flow the channel goes on in the dialplan.
 * {@link #start} it once; {@link #close} lets running calls end.
 */
public final class StasisHost implements AutoCloseable {

    /** Spoken refusals at once; a further call goes on in the dialplan without a word. */
    private static final int REFUSALS = 20;

    /** Time for flows to save what they owe after they were told to end at the stop limit. */
    private static final Duration CUT_LIMIT = Duration.ofSeconds(5);

    /** Names the channel in the log lines of the flow itself. */
    private static final String LOG_KEY = "channel";

    private static final Logger log = LoggerFactory.getLogger(StasisHost.class);

    private final AriConfig config;
    private final Map<String, CallFlow> flows;
    private final Function<StasisChannel, Call> views;
    private final Map<String, StasisCall> calls = new ConcurrentHashMap<>();
    private final EventDecoder decoder = new EventDecoder();
    private final SocketTransport sockets;
    private final ARI ari;
    private final ChannelActions actions;
    private final BusyCall busy;
    private final AriConnection connection;
    private final Semaphore places;
    private final Semaphore refusals = new Semaphore(REFUSALS);
    private volatile boolean stopping;

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
        this.flows = Map.copyOf(flows);
        this.views = views;
        this.places = new Semaphore(config.calls());
        this.sockets = new SocketTransport(client, SocketLimits.DEFAULTS);
        this.ari = AriWords.over(client, sockets, config.application());
        this.actions = new ChannelActions(ari);
        this.busy = new BusyCall(actions);
        var recovery = new Recovery(client, config.application(), calls, actions);
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
            } else if (event.type().equals("StasisStart")) {
                begin(event);
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
        var call = calls.get(event.channelId());
        if (call != null && !call.deliver(event)) {
            log.error("{}: too many events wait; the call is given up", call.id());
            call.abandon();
            Thread.ofVirtual().name("give-up").start(() -> handBack(call));
        }
    }

    private void begin(AriEvent event) {
        try {
            admit(new StasisCall(decoder.view(event.tree(), StasisStart.class), ari));
        } catch (IOException | RuntimeException broken) {
            log.error("a call cannot be taken: {}", LogText.safe(event.tree().toString()), broken);
        }
    }

    private void admit(StasisCall call) {
        var flow = flows.get(call.flow());
        if (stopping) {
            run(call, _ -> log.info("no new calls"), null);
        } else if (flow == null) {
            run(call, this::unknown, null);
        } else if (places.tryAcquire()) {
            var named = new NamedFlow(call.flow(), flow);
            run(call, channel -> named.lead(() -> views.apply(channel)), places);
        } else if (refusals.tryAcquire()) {
            run(call, busy::refuse, refusals);
        } else {
            run(call, each -> result(each, BusyCall.RESULT), null);
        }
    }

    private void run(StasisCall call, Consumer<StasisCall> work, @Nullable Semaphore place) {
        calls.put(call.id(), call);
        Thread.ofVirtual()
                .name("call")
                .start(() -> {
                    MDC.put(LOG_KEY, LogText.safe(call.name()));
                    try {
                        work.accept(call);
                    } finally {
                        end(call);
                        if (place != null) {
                            place.release();
                        }
                        MDC.remove(LOG_KEY);
                    }
                });
    }

    private void end(StasisCall call) {
        try {
            if (!call.hasLeft()) {
                handBack(call);
            }
        } finally {
            calls.remove(call.id(), call);
            call.close();
        }
    }

    /** What cannot be handed back now is found without a call by the next look at Asterisk. */
    private void handBack(StasisCall call) {
        try {
            actions.handBack(call.id());
        } catch (IOException unreachable) {
            log.warn("{} cannot go on yet: {}", call.id(), unreachable.getMessage());
            connection.resync();
        }
    }

    private void unknown(StasisCall call) {
        log.warn(
                "the dialplan asks for '{}', which is no flow; there are: {}",
                LogText.safe(call.flow()),
                String.join(", ", new TreeSet<>(flows.keySet())));
        result(call, "UNKNOWN_FLOW");
    }

    private void result(StasisCall call, String value) {
        try {
            actions.result(call.id(), value);
        } catch (IOException unreachable) {
            log.warn("{}: {}", call.id(), unreachable.getMessage());
        }
    }

    /**
     * Takes no new calls (they go on in the dialplan at once), waits for the running ones up to the
     * stop limit, then hands them back and gives their flows a last five seconds.
     */
    @Override
    public void close() {
        stopping = true;
        log.info(
                "no new calls over ARI; {} running ones may end, for {} s",
                running(),
                config.stopLimit().toSeconds());
        if (!awaitCalls(config.stopLimit())) {
            log.warn("{} calls still run after the stop limit and are handed back", running());
            calls.values().forEach(StasisCall::abandon);
            if (!awaitCalls(CUT_LIMIT)) {
                log.warn("{} calls do not end", running());
                List.copyOf(calls.values()).forEach(this::handBack);
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
