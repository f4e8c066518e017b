package io.sidetone.manager.wire;

import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What waits for whoever reads the stream, bounded. When it is full the older half goes, for what
 * happens now matters more than what happened a while ago, and one {@link Gap} takes its place with
 * the number of events in it: a reader that is a little too slow finds few large gaps in place of
 * many small ones. Of connections made and lost in that half only the last word is kept. One thread
 * adds, one takes. Whoever takes is let catch up for a moment, so that a burst costs nobody an
 * event; who does not catch up is not waited for again before events were dropped for it.
 */
final class EventQueue {

    /** Taken at once, so that the two threads seldom meet. */
    private static final int BATCH = 128;

    /** What an item costs beside its bytes: objects, and a place in the queue. */
    private static final long OVERHEAD = 120;

    /** So many wait before the reader is let catch up; few, so that they die young. */
    private static final int AHEAD = 512;

    private final ArrayDeque<StreamItem> waiting = new ArrayDeque<>();
    private final ArrayDeque<StreamItem> taken = new ArrayDeque<>();
    private final int most;
    private final long mostBytes;
    private final Duration patience;
    private long bytes;
    private boolean asleep;
    private boolean held;
    private boolean patient = true;
    private boolean closed;
    private @Nullable Dropped dropped;

    /**
     * @param most items
     * @param mostBytes that they take
     * @param patience for a reader that is behind, before what comes is added all the same
     */
    EventQueue(int most, long mostBytes, Duration patience) {
        this.most = most;
        this.mostBytes = mostBytes;
        this.patience = patience;
    }

    /** Adds the next; nothing is added after {@link #close}. */
    synchronized void add(StreamItem item) {
        if (patient && waiting.size() >= AHEAD) {
            letCatchUp();
        }
        if (closed) {
            return;
        }
        waiting.addLast(item);
        bytes += weight(item);
        if (waiting.size() > most || bytes > mostBytes) {
            dropOlderHalf(item.at());
        }
        if (asleep) {
            asleep = false;
            notifyAll();
        }
    }

    /**
     * Waits for the next.
     *
     * @return empty after {@link #close}
     */
    Optional<StreamItem> next() throws InterruptedException {
        var next = taken.pollFirst();
        return next != null ? Optional.of(next) : refill();
    }

    /** Whether the next need not be waited for. Called by whoever takes. */
    boolean hasMore() {
        return !taken.isEmpty();
    }

    /** Ends it; what waits is not told any more. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    /** How many bytes wait. */
    synchronized long bytes() {
        return bytes;
    }

    private void letCatchUp() {
        var end = System.nanoTime() + patience.toNanos();
        held = true;
        try {
            for (var left = patience.toNanos();
                    held && !closed && left > 0;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        patient = !held;
        held = false;
    }

    private synchronized Optional<StreamItem> refill() throws InterruptedException {
        while (waiting.isEmpty() && dropped == null && !closed) {
            asleep = true;
            wait();
        }
        if (closed) {
            return Optional.empty();
        }
        tellDropped();
        for (int i = 0; i < BATCH && !waiting.isEmpty(); i++) {
            var item = waiting.removeFirst();
            bytes -= weight(item);
            taken.addLast(item);
        }
        if (waiting.size() <= AHEAD / 2) {
            caughtUp();
        }
        return Optional.ofNullable(taken.pollFirst());
    }

    private void caughtUp() {
        patient = true;
        if (held) {
            held = false;
            notifyAll();
        }
    }

    private void tellDropped() {
        var before = dropped;
        if (before != null) {
            dropped = null;
            taken.addLast(before.gap());
            if (before.last != null) {
                taken.addLast(before.last);
            }
        }
    }

    private void dropOlderHalf(Instant now) {
        var gone = dropped == null ? new Dropped(waiting.getFirst().at()) : dropped;
        dropped = gone;
        var keep = waiting.size() / 2;
        while (!waiting.isEmpty() && (waiting.size() > keep || bytes > mostBytes / 2)) {
            var item = waiting.removeFirst();
            bytes -= weight(item);
            gone.add(item);
        }
        gone.until = waiting.isEmpty() ? now : waiting.getFirst().at();
        patient = true; // in a flood that does not end, it has its chance again
    }

    private static long weight(StreamItem item) {
        return OVERHEAD + (item instanceof ManagerEvent event ? event.packet().weight() : 0);
    }

    /** What had to go before the first that still waits. */
    private static final class Dropped {

        private Instant from;
        private Instant until;
        private long events;
        private @Nullable StreamItem last;

        Dropped(Instant from) {
            this.from = from;
            this.until = from;
        }

        void add(StreamItem item) {
            switch (item) {
                case ManagerEvent _ -> events++;
                case Connected connected -> last = connected;
                case Lost lost -> last = lost;
                case Gap gap -> {
                    events += gap.dropped();
                    from = gap.from().isBefore(from) ? gap.from() : from;
                }
            }
        }

        Gap gap() {
            return new Gap(until, from, Gap.Reason.SLOW_READER, events);
        }
    }
}
