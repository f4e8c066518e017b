package io.sidetone.core.outbox;

import io.sidetone.core.disk.DiskTrouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is in the queue, each message on a thread of its own and as many as the lanes have
 * room for, so that one with a slow mail server holds up no other.
 */
final class OutboxSender {

    /** A message that could not be worked on rests so long: a full disk is not freed at once. */
    static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(15);

    /** What is broken off writes down what the server had answered; a disk needs no longer. */
    static final Duration WRITE_LIMIT = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final SpoolParts parts;
    private final DeliveryRound round;
    private final QueueView queue;
    private final Lanes lanes;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    OutboxSender(SpoolParts parts, DeliveryRound round, RetryPlan plan, Lanes lanes) {
        this.parts = parts;
        this.round = round;
        this.queue = new QueueView(parts.spool(), parts.store(), plan);
        this.lanes = lanes;
    }

    /** Begins the delivery of what is due, as far as there is room. Does not wait for any. */
    void pass() throws IOException {
        var now = parts.clock().instant();
        resting.values().removeIf(until -> DueTime.isDue(until, now, REST_AFTER_FAILURE));
        for (var id : queue.due(now)) {
            if (running.containsKey(id) || resting.containsKey(id)) {
                continue;
            }
            var place = lanes.tryEnter();
            if (place.isEmpty()) {
                return; // the signal is rung when there is one
            }
            start(id, place.get());
        }
    }

    /** The messages that are being delivered. */
    Set<String> running() {
        return Set.copyOf(running.keySet());
    }

    /**
     * Waits for the deliveries that run, then interrupts them; a message interrupted in the middle
     * is delivered again after the next start. {@link #pass} must not be called any more.
     */
    void stop(Duration limit) {
        try {
            if (ended(limit)) {
                return;
            }
            LOG.warn("{} deliveries did not end within {}, broken off", running.size(), limit);
            running.values().forEach(Thread::interrupt);
            ended(WRITE_LIMIT);
        } catch (InterruptedException e) {
            running.values().forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what runs; false when some of it still does after that time. */
    private boolean ended(Duration limit) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        for (var thread : List.copyOf(running.values())) {
            var left = Math.max(1, deadline - System.nanoTime());
            if (!thread.join(Duration.ofNanos(left))) {
                return false;
            }
        }
        return true;
    }

    private void start(String id, Lanes.Place place) {
        var thread = Thread.ofVirtual().name("delivery-" + id).unstarted(() -> deliver(id, place));
        running.put(id, thread);
        thread.start();
    }

    private void deliver(String id, Lanes.Place place) {
        var done = false;
        try (place) {
            done = round.run(id, place);
        } catch (DiskTrouble e) {
            rest(id);
            LOG.debug("message {} waits for the disk", id, e); // the log has it already
        } catch (IOException | RuntimeException e) {
            rest(id);
            LOG.error("message {} rests for a moment: it could not be worked on", id, e);
        } finally {
            running.remove(id);
            if (done) {
                parts.signal().ring();
            }
        }
    }

    private void rest(String id) {
        resting.put(id, parts.clock().instant().plus(REST_AFTER_FAILURE));
    }
}
