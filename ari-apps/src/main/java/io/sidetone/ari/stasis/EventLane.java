package io.sidetone.ari.stasis;

import io.sidetone.ari.event.AriEvent;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of one call, in their order; a slow listener delays nobody but itself. */
final class EventLane {

    private static final Logger log = LoggerFactory.getLogger(EventLane.class);

    private static final AriEvent ABANDONED = AriEvent.own(AriEvent.ABANDONED);

    /** The last in the queue: ends the thread. */
    private static final AriEvent CLOSED = AriEvent.own("SidetoneClosed");

    private final String name;
    private final int limit;
    private final BlockingQueue<AriEvent> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean listening = new AtomicBoolean();
    private boolean ended;

    /**
     * @param name of the call, for its thread
     * @param limit events that may wait
     */
    EventLane(String name, int limit) {
        this.name = name;
        this.limit = limit;
    }

    /**
     * Adds an event; does nothing after the end.
     *
     * @return false when there is no place for it
     */
    synchronized boolean offer(AriEvent event) {
        if (!ended && events.size() >= limit) {
            return false;
        }
        if (!ended) {
            events.add(event);
        }
        return true;
    }

    /** Forgets what waits, but for the news that this call is given up. */
    synchronized void abandon() {
        if (!ended) {
            ended = true;
            events.clear();
            events.add(ABANDONED);
        }
    }

    /** Ends the thread once all that waits is told. */
    synchronized void close() {
        ended = true;
        events.add(CLOSED);
    }

    void listen(Consumer<AriEvent> listener) {
        if (!listening.compareAndSet(false, true)) {
            throw new IllegalStateException("somebody listens to this channel already");
        }
        Thread.ofVirtual().name("events of " + name).start(() -> tell(listener));
    }

    private void tell(Consumer<AriEvent> listener) {
        try {
            for (var event = events.take(); !event.equals(CLOSED); event = events.take()) {
                tell(listener, event);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Consumer<AriEvent> listener, AriEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException | Error fault) {
            log.error("{}: an event of type {} could not be dealt with", name, event.type(), fault);
        }
    }
}
