package io.sidetone.core.outbox;

import io.sidetone.core.disk.DiskTrouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is in the queue, a few messages at the same time, each on a thread of its own, so
 * that one with a slow mail server holds up no other.
 */
final class OutboxSender {

    /** A message that could not be worked on rests so long: a full disk is not freed at once. */
    static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final SpoolParts parts;
    private final DeliveryRound round;
    private final QueueView queue;
    private final int atOnce;
    private final Semaphore slots;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    OutboxSender(SpoolParts parts, DeliveryRound round, RetryPlan plan, int atOnce) {
        this.parts = parts;
        this.round = round;
        this.queue = new QueueView(parts.spool(), parts.store(), plan);
        this.atOnce = atOnce;
        this.slots = new Semaphore(atOnce);
    }

    /** Begins the delivery of what is due, as far as there are slots. Does not wait for any. */
    void pass() throws IOException {
        var now = parts.clock().instant();
        resting.values().removeIf(until -> DueTime.isDue(until, now, REST_AFTER_FAILURE));
        for (var id : queue.due(now)) {
            if (running.containsKey(id) || resting.containsKey(id)) {
                continue;
            }
            if (!slots.tryAcquire()) {
                return; // the signal is rung when a slot becomes free
            }
            start(id);
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
            if (slots.tryAcquire(atOnce, limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.warn("{} deliveries did not end within {}, broken off", running.size(), limit);
        running.values().forEach(Thread::interrupt);
    }

    private void start(String id) {
        var thread = Thread.ofVirtual().name("delivery-" + id).unstarted(() -> deliver(id));
        running.put(id, thread);
        thread.start();
    }

    private void deliver(String id) {
        var done = false;
        try {
            done = round.run(id);
        } catch (DiskTrouble e) {
            rest(id);
            LOG.debug("message {} waits for the disk", id, e); // the log has it already
        } catch (IOException | RuntimeException e) {
            rest(id);
            LOG.error("message {} rests for a moment: it could not be worked on", id, e);
        } finally {
            running.remove(id);
            slots.release();
            if (done) {
                parts.signal().ring();
            }
        }
    }

    private void rest(String id) {
        resting.put(id, parts.clock().instant().plus(REST_AFTER_FAILURE));
    }
}
