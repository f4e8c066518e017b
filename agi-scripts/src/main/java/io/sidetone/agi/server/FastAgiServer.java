package io.sidetone.agi.server;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the dialplan's {@code AGI(agi://host:port/flow,arguments)}: one virtual thread a call,
 * and one that listens for the caller's hang-up. {@link #start} it once; {@link #close} lets
 * running calls end.
 */
public final class FastAgiServer implements AutoCloseable {

    /** Calls that may wait for the accept loop; a shorter queue makes a burst wait for a second. */
    private static final int BACKLOG = 4096;

    /** Between two tries when the system is out of descriptors, so as not to spin. */
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(5);

    /** Time for flows to save what they owe after their lines were cut at the stop limit. */
    private static final Duration CUT_LIMIT = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(FastAgiServer.class);

    private final FastAgiConfig config;
    private final List<AddressRange> allowed;
    private final CallSession session;
    private final BusySession busy;
    private final ServerSocket listener;
    private final Semaphore places;
    private final Semaphore refusalPlaces;
    private final WaitingRoom waiting = WaitingRoom.forThisMachine();
    private final DeadlineWatch watch = new DeadlineWatch();
    private final LogBrake complaints = new LogBrake(log::warn, System::nanoTime);
    private final LogBrake troubles = new LogBrake(log::error, System::nanoTime);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong served = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /**
     * @param flows by the name that the dialplan uses
     * @param calls makes the flow's view of a connection
     * @throws IOException when no socket can be had
     */
    public FastAgiServer(
            FastAgiConfig config, Map<String, CallFlow> flows, Function<AgiConnection, Call> calls)
            throws IOException {
        this.config = config;
        this.allowed = config.allow().stream().map(AddressRange::parse).toList();
        this.session = new CallSession(flows, calls);
        this.busy = new BusySession();
        this.listener = new ServerSocket();
        this.places = new Semaphore(config.calls());
        this.refusalPlaces = new Semaphore(config.refusals());
    }

    /**
     * Begins to listen.
     *
     * @throws IOException when the address cannot be had, for one because another program has it
     */
    public void start() throws IOException {
        listener.setReuseAddress(true);
        var address = new InetSocketAddress(InetAddress.ofLiteral(config.listen()), config.port());
        try {
            listener.bind(address, BACKLOG);
        } catch (BindException e) {
            throw (BindException)
                    new BindException("fastagi at " + address + ": " + e.getMessage()).initCause(e);
        }
        Thread.ofPlatform().name("fastagi").daemon().start(this::accept);
        log.info("FastAGI on {} port {}", config.listen(), port());
    }

    /** The port listened on; meaningful after {@link #start}. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Calls in their flows now. */
    public int running() {
        return config.calls() - places.availablePermits();
    }

    /** Calls taken since the start. */
    public long served() {
        return served.get();
    }

    /** Connections turned away since the start, for want of a place or for their address. */
    public long refused() {
        return refused.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                admit(listener.accept());
            } catch (IOException | RuntimeException | Error failed) {
                // Whatever it was: without this thread no call would be answered any more.
                makeRoomAfter(failed);
            }
        }
    }

    /** Out of descriptors, mostly: those who keep silent give up theirs first. */
    private void makeRoomAfter(Throwable failed) {
        if (listener.isClosed()) {
            return;
        }
        troubles.tell("cannot accept a call: " + failed.getMessage());
        waiting.oldestQuarter().forEach(this::showOut);
        try {
            Thread.sleep(ACCEPT_PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void admit(Socket socket) {
        if (allowed.stream().noneMatch(range -> range.contains(socket.getInetAddress()))) {
            turnAway(socket, "it is not in fastagi.allow");
            return;
        }
        waiting.enter(socket).forEach(this::showOut);
        Thread.ofVirtual().name("call").start(() -> receive(socket));
    }

    private void showOut(Socket socket) {
        turnAway(socket, "it said nothing and others want in");
    }

    private void turnAway(Socket socket, String reason) {
        refused.incrementAndGet();
        complaints.tell("connection from %s refused: %s".formatted(address(socket), reason));
        close(socket);
    }

    /** Only who has said what it wants takes a place, so that a silent crowd keeps no call out. */
    private void receive(Socket socket) {
        open.add(socket);
        try {
            var connection = AgiConnection.open(socket, config.limits(), watch);
            if (waiting.leave(socket)) {
                seat(socket, connection);
            }
        } catch (IOException broken) {
            if (waiting.leave(socket)) {
                complaints.tell(
                        "connection from %s closed: %s"
                                .formatted(address(socket), broken.getMessage()));
            }
        } finally {
            waiting.leave(socket);
            close(socket);
            open.remove(socket);
        }
    }

    private void seat(Socket socket, AgiConnection connection) {
        if (places.tryAcquire()) {
            served.incrementAndGet();
            hold(places, () -> session.serve(connection));
        } else if (refusalPlaces.tryAcquire()) {
            refused.incrementAndGet();
            hold(refusalPlaces, () -> busy.serve(connection));
        } else {
            turnAway(socket, "all places are taken, those to hear of it too");
        }
    }

    private static void hold(Semaphore place, Runnable session) {
        try {
            session.run();
        } finally {
            place.release();
        }
    }

    private static String address(Socket socket) {
        return socket.getInetAddress().getHostAddress();
    }

    /**
     * Refuses new calls, waits for the running ones up to the stop limit, then cuts their lines and
     * gives their flows a last five seconds.
     */
    @Override
    public void close() throws IOException {
        listener.close();
        waiting.clear().forEach(FastAgiServer::close);
        log.info(
                "no new calls; {} running ones may end, for {} s",
                running(),
                config.stopLimit().toSeconds());
        if (!awaitCalls(config.stopLimit())) {
            log.warn("{} calls still run after the stop limit and are cut", running());
            open.forEach(FastAgiServer::close);
            if (!awaitCalls(CUT_LIMIT)) {
                log.warn("{} calls do not end", running());
            }
        }
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

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            log.debug("closing a connection failed", failed);
        }
    }
}
