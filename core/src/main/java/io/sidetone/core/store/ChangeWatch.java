package io.sidetone.core.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what other processes write. Each topic has a row that counts its changes; this process
 * knows which of them were its own. One row for both databases, rather than SQLite's {@code PRAGMA
 * data_version}, which tells of every entry in a log too.
 */
final class ChangeWatch implements AutoCloseable {

    /** Somebody who blocks a number on the command line does not wait two seconds to try it. */
    static final Duration INTERVAL = Duration.ofSeconds(1);

    /** A look that hangs at the end, at a server that is gone, is left behind after this long. */
    private static final Duration LEAVE_AFTER = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);

    private final Jdbi connections;
    private final Store store;
    private final TroubleLog trouble = new TroubleLog("Noticing changes in the store");
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Long> known = new HashMap<>();
    private @Nullable Thread thread;
    private @Nullable Handle kept;
    private final Semaphore hurry = new Semaphore(0);
    private volatile boolean closed;

    ChangeWatch(Store store, Jdbi connections) {
        this.store = store;
        this.connections = connections;
    }

    /**
     * Counts a change, within the transaction that makes it.
     *
     * @return its number
     */
    static long countUp(Handle handle, String topic) {
        return handle.createQuery(
                        """
                        insert into store_change (topic, changes) values (:topic, 1)
                        on conflict (topic) do update set changes = store_change.changes + 1
                        returning changes
                        """)
                .bind("topic", topic)
                .mapTo(Long.class)
                .one();
    }

    /** This process made a change itself, and need not be told of it. */
    synchronized void noteOwn(String topic, long number) {
        // One that is missed in between was another's: the next look finds the counts different.
        if (known.getOrDefault(topic, 0L) == number - 1) {
            known.put(topic, number);
        }
    }

    /** Begins to watch a topic; changes from now on are told. */
    void watch(String topic, Runnable changed) {
        var now = count(topic);
        synchronized (this) {
            known.put(topic, now);
            listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(changed);
            if (thread == null) {
                // Not a virtual thread: a native call would keep one of the calls' few carriers.
                thread = Thread.ofPlatform().daemon().name("store-watch").start(this::loop);
            }
        }
    }

    private long count(String topic) {
        return store.read(handle -> count(handle, topic));
    }

    private static long count(Handle handle, String topic) {
        return handle.createQuery("select changes from store_change where topic = :topic")
                .bind("topic", topic)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private void loop() {
        while (pause()) {
            try {
                look();
                trouble.works();
            } catch (StoreTrouble e) {
                trouble.failed(e);
            } catch (RuntimeException e) {
                LOG.error("fault in Sidetone while looking for changes in the store", e);
            }
        }
        leave();
    }

    /** Has the next look come at once. */
    void lookNow() {
        hurry.release();
    }

    private boolean pause() {
        try {
            if (hurry.tryAcquire(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                hurry.drainPermits();
            }
        } catch (InterruptedException e) {
            return false; // closed while a look hung
        }
        return !closed;
    }

    private void look() {
        try {
            var handle = kept == null ? connections.open() : kept;
            kept = handle;
            listeners.forEach((topic, told) -> {
                if (isNew(topic, count(handle, topic))) {
                    tell(topic, told);
                }
            });
        } catch (JdbiException e) {
            leave();
            throw store.explain(e);
        }
    }

    private void tell(String topic, List<Runnable> told) {
        try {
            told.forEach(Runnable::run);
        } catch (StoreTrouble e) {
            forget(topic); // so that they are told again
            throw e;
        }
    }

    private synchronized void forget(String topic) {
        known.remove(topic);
    }

    private synchronized boolean isNew(String topic, long count) {
        var before = known.put(topic, count);
        return before == null || before != count;
    }

    /** The connection is kept between looks, unless it failed. */
    private void leave() {
        var handle = kept;
        kept = null;
        if (handle != null) {
            try {
                handle.close();
            } catch (JdbiException e) {
                LOG.debug("a connection that was lost", e);
            }
        }
    }

    private synchronized @Nullable Thread running() {
        return thread;
    }

    @Override
    public void close() {
        closed = true;
        lookNow();
        var running = running();
        try {
            if (running != null && !running.join(LEAVE_AFTER)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
