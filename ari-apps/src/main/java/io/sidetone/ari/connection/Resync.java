package io.sidetone.ari.connection;

import ch.loway.oss.ari4java.tools.RestException;
import ch.loway.oss.ari4java.tools.WsClient.WsClientConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the listener look at Asterisk's state, once at a time, and again when it was asked meanwhile.
 */
final class Resync {

    private static final Logger log = LoggerFactory.getLogger(Resync.class);

    /** The longest queue of events is dealt with in less; else the connection has ended. */
    private static final Duration TOLD_LIMIT = Duration.ofSeconds(30);

    private final EventListener listener;
    private final Runnable whenDone;
    private @Nullable WsClientConnection socket;
    private @Nullable EventQueue queue;
    private @Nullable String failure;
    private boolean running;
    private boolean wanted;

    /**
     * @param whenDone after each that succeeded
     */
    Resync(EventListener listener, Runnable whenDone) {
        this.listener = listener;
        this.whenDone = whenDone;
    }

    /** A connection has begun: looks at once. */
    synchronized void begin(WsClientConnection connection, EventQueue events) {
        socket = connection;
        queue = events;
        failure = null;
        ask();
    }

    /** The connection is over; what is running may end. */
    synchronized void end() {
        socket = null;
        wanted = false;
    }

    /** Why this connection was ended from here; empty when it was not. */
    synchronized Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Looks soon; without a connection, when there is one again. */
    synchronized void ask() {
        if (socket == null) {
            return;
        }
        wanted = true;
        if (!running) {
            running = true;
            Thread.ofVirtual().name("ari-resync").start(this::run);
        }
    }

    private void run() {
        while (goesOn()) {
            try {
                listener.resync(this::awaitTold);
                whenDone.run();
            } catch (IOException unreachable) {
                abort("Asterisk's state cannot be read: " + unreachable.getMessage());
            } catch (RuntimeException | Error fault) {
                log.error("looking at Asterisk's state failed", fault);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void awaitTold() throws IOException, InterruptedException {
        var events = queue();
        if (events == null || !events.awaitTaken(TOLD_LIMIT)) {
            throw new IOException("events wait for longer than " + TOLD_LIMIT);
        }
    }

    private synchronized @Nullable EventQueue queue() {
        return queue;
    }

    private synchronized boolean goesOn() {
        running = wanted && socket != null;
        wanted = false;
        return running;
    }

    private synchronized void abort(String reason) {
        failure = reason;
        if (socket == null) {
            return;
        }
        try {
            socket.disconnect();
        } catch (RestException failed) {
            log.debug("the connection did not end as it should", failed);
        }
    }
}
