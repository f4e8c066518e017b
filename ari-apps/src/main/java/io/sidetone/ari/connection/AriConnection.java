package io.sidetone.ari.connection;

import ch.loway.oss.ari4java.tools.HttpParam;
import ch.loway.oss.ari4java.tools.RestException;
import ch.loway.oss.ari4java.tools.WsClient;
import ch.loway.oss.ari4java.tools.WsClient.WsClientConnection;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.event.EventDecoder;
import io.sidetone.core.waiting.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the events of one Stasis application, for ever: connects again whenever the connection is
 * lost, and has the listener look at Asterisk's state after every loss.
 */
public final class AriConnection implements AutoCloseable {

    /** Asterisk's last word to a WebSocket whose application another one has registered. */
    private static final String REPLACED = "ApplicationReplaced";

    private static final Logger log = LoggerFactory.getLogger(AriConnection.class);

    private final WsClient sockets;
    private final String application;
    private final EventListener listener;
    private final ConnectionLimits limits;
    private final EventDecoder decoder = new EventDecoder();
    private final Backoff backoff;
    private final ConnectionNews news;
    private final Resync resync;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param application what to subscribe to
     * @param random spreads tries over time
     */
    public AriConnection(
            WsClient sockets,
            String application,
            EventListener listener,
            ConnectionLimits limits,
            RandomGenerator random) {
        this.sockets = sockets;
        this.application = application;
        this.listener = listener;
        this.limits = limits;
        this.backoff = new Backoff(limits.firstRetry(), limits.longestRetry(), random);
        this.news = new ConnectionNews(application);
        this.resync = new Resync(listener, backoff::reset);
    }

    /** Begins to connect; returns at once. */
    public void start() {
        Thread.ofPlatform().name("ari-events").daemon().start(this::keep);
    }

    /** Has the listener look at Asterisk's state soon. */
    public void resync() {
        resync.ask();
    }

    /** Ends the connection for good; waits for nothing. */
    @Override
    public void close() {
        closed.countDown();
        sockets.destroy();
    }

    private void keep() {
        try {
            while (!isClosed()) {
                pause(sessionWhateverHappens());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault of ours must not be the last of this thread: nobody would take calls any more. */
    private Duration sessionWhateverHappens() throws InterruptedException {
        try {
            return session();
        } catch (RuntimeException | Error fault) {
            log.error("the connection to ARI broke by a fault of Sidetone's own", fault);
            return backoff.next();
        }
    }

    /** One connection from its beginning to its end; tells how long to wait before the next. */
    private Duration session() throws InterruptedException {
        var queue = new EventQueue(limits.queuedCharacters());
        try {
            listener.beforeConnecting();
            var socket = sockets.connect(queue, "/events", subscription());
            if (isClosed()) {
                sockets.destroy();
            }
            news.there();
            return pump(queue, socket);
        } catch (RestException | IOException failed) {
            news.lost(String.valueOf(failed.getMessage()));
            return backoff.next();
        }
    }

    private Duration pump(EventQueue queue, WsClientConnection socket)
            throws InterruptedException, RestException {
        resync.begin(socket, queue);
        try {
            while (true) {
                switch (queue.take()) {
                    case EventQueue.Item.Text text -> {
                        if (isReplaced(text.message())) {
                            return limits.longestRetry();
                        }
                    }
                    case EventQueue.Item.Mark mark -> mark.reached().countDown();
                    case EventQueue.Item.Gap gap -> lost(gap.reason());
                    case EventQueue.Item.End _ -> {
                        tellEnd();
                        return backoff.next();
                    }
                }
            }
        } finally {
            resync.end();
            socket.disconnect();
        }
    }

    private void tellEnd() {
        if (!isClosed()) {
            news.lost(resync.failure().orElse("Asterisk has ended it"));
        }
    }

    /** Hands the event on; whether it says that another program has taken our place. */
    private boolean isReplaced(String message) {
        try {
            var event = decoder.decode(message);
            if (event.type().equals(REPLACED)
                    && event.tree().path("application").asText().equals(application)) {
                news.lost(
                        "another program has registered '%s', maybe a second Sidetone: give one of them another asterisk.ari.application"
                                .formatted(application));
                return true;
            }
            hand(event);
        } catch (IOException garbage) {
            lost(String.valueOf(garbage.getMessage()));
        }
        return false;
    }

    private void hand(AriEvent event) {
        try {
            listener.event(event);
        } catch (RuntimeException | Error fault) {
            log.error("an event of type {} could not be dealt with", event.type(), fault);
        }
    }

    private void lost(String reason) {
        log.warn("events of ARI were lost: {}", reason);
        resync.ask();
    }

    private List<HttpParam> subscription() {
        return List.of(
                HttpParam.build("app", application), HttpParam.build("subscribeAll", "false"));
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends early when this is closed. */
    private void pause(Duration time) throws InterruptedException {
        if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            log.debug("the connection to ARI is closed");
        }
    }
}
