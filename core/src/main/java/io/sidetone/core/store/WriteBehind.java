package io.sidetone.core.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to a store in the order in which things are handed over, on a thread of its own, so that
 * no call waits for a disk or a server. While the store fails, things wait; what the store will
 * never take is left out.
 *
 * @param <T> what is written
 */
public final class WriteBehind<T> implements AutoCloseable {

    /** Writes some things, in one transaction; done again, one by one, when that fails. */
    @FunctionalInterface
    public interface Writer<T> {
        /**
         * Writes them.
         *
         * @throws StoreTrouble when nothing was written
         */
        void write(List<T> things);
    }

    private record Item<T>(long number, T thing) {}

    /** How long a stop waits for what is still to be written. */
    public static final Duration STOP_LIMIT = Duration.ofSeconds(3);

    /** A store that is away for a day of a busy house: 2,000 calls, with some notes each. */
    static final int CAPACITY = 10_000;

    private static final int BATCH = 500;
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);

    /** A server that restarts is back within some seconds. */
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);

    private final String name;
    private final Writer<T> writer;
    private final TroubleLog trouble;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<Item<T>> waiting = new ArrayDeque<>();
    private final Deque<Runnable> errands = new ArrayDeque<>();
    private long handedOver;
    private volatile Duration pause = Duration.ZERO;
    private int lost;
    private boolean closed;

    /**
     * Begins at once; ends with the store.
     *
     * @param name of the thread, and for the log
     */
    public WriteBehind(String name, Store store, Writer<T> writer) {
        this.name = name;
        this.writer = writer;
        this.trouble = store.trouble();
        // Not a virtual thread: a native call would keep one of the calls' few carriers.
        thread = Thread.ofPlatform().daemon().name(name).start(this::loop);
        store.closeBefore(this);
    }

    /** Hands a thing over; never waits. When too many wait, the oldest is lost. */
    public void add(T thing) {
        locked(() -> {
            if (waiting.size() == CAPACITY) {
                waiting.pollFirst();
                lost++;
            }
            waiting.addLast(new Item<>(++handedOver, thing));
        });
    }

    /** What is not written yet, in order. */
    public List<T> waiting() {
        lock.lock();
        try {
            return things(waiting);
        } finally {
            lock.unlock();
        }
    }

    /** Has something else done on this thread, while nothing is being written. */
    public void between(Runnable errand) {
        locked(() -> errands.addLast(errand));
    }

    /**
     * Waits until all is written.
     *
     * @return whether it is
     */
    public boolean settle(Duration limit) {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (!(waiting.isEmpty() && errands.isEmpty()) && left > 0) {
                left = news.awaitNanos(left);
            }
            return waiting.isEmpty() && errands.isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void loop() {
        try {
            while (awaitWork()) {
                runErrand();
                writeSome();
            }
        } catch (InterruptedException e) {
            LOG.debug("{} ends while the store hangs", name);
        }
    }

    /** False when it is closed and all is written, or cannot be. */
    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (left > 0 && !closed) {
                left = news.awaitNanos(left);
            }
            while (waiting.isEmpty() && errands.isEmpty() && !closed) {
                news.await();
            }
            return !closed || (!waiting.isEmpty() && pause.isZero());
        } finally {
            lock.unlock();
        }
    }

    private void runErrand() {
        Runnable errand;
        lock.lock();
        try {
            errand = errands.peekFirst();
        } finally {
            lock.unlock();
        }
        if (errand != null && isDone(errand)) {
            locked(errands::pollFirst);
        }
    }

    private boolean isDone(Runnable errand) {
        try {
            errand.run();
        } catch (StoreTrouble e) {
            hold(e);
            return false;
        } catch (RuntimeException e) {
            LOG.error("{}: fault in Sidetone", name, e);
        }
        return true;
    }

    private void hold(StoreTrouble e) {
        trouble.failed(e);
        pause = pause.isZero() ? FIRST_RETRY : shorter(pause.multipliedBy(2));
    }

    private void writeSome() {
        var batch = batch();
        if (batch.isEmpty()) {
            return;
        }
        try {
            writer.write(things(batch));
            written(batch);
        } catch (StoreTrouble e) {
            failed(batch, e);
        } catch (RuntimeException e) {
            LOG.error("{}: fault in Sidetone; not written: {}", name, batch.size(), e);
            written(batch);
        }
    }

    private List<Item<T>> batch() {
        lock.lock();
        try {
            return waiting.stream().limit(BATCH).toList();
        } finally {
            lock.unlock();
        }
    }

    private void failed(List<Item<T>> batch, StoreTrouble e) {
        if (e.kind() != StoreTrouble.Kind.UNWRITABLE) {
            hold(e);
        } else if (batch.size() == 1) {
            LOG.error("{}: the store will never take this: {}", name, e.getMessage());
            written(batch);
        } else {
            oneByOne(batch);
        }
    }

    private void oneByOne(List<Item<T>> batch) {
        for (var thing : batch) {
            var alone = List.of(thing);
            try {
                writer.write(things(alone));
                written(alone);
            } catch (StoreTrouble e) {
                failed(alone, e);
                if (!pause.isZero()) {
                    return;
                }
            }
        }
    }

    private static Duration shorter(Duration longer) {
        return longer.compareTo(LONGEST_RETRY) < 0 ? longer : LONGEST_RETRY;
    }

    private void written(List<Item<T>> batch) {
        pause = Duration.ZERO;
        trouble.works();
        locked(() -> {
            // By number: the oldest may have been lost meanwhile.
            waiting.removeIf(item -> item.number() <= batch.getLast().number());
            if (lost > 0) {
                LOG.warn("{}: {} were lost while the store failed", name, lost);
                lost = 0;
            }
        });
    }

    private static <T> List<T> things(Collection<Item<T>> items) {
        return items.stream().map(Item::thing).toList();
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> {
            closed = true;
            pause = Duration.ZERO; // one last try
        });
        try {
            if (!thread.join(STOP_LIMIT)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var left = waiting().size();
        if (left > 0) {
            LOG.error("{}: {} could not be written before the end", name, left);
        }
    }
}
