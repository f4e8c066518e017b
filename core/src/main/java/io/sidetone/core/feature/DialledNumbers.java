package io.sidetone.core.feature;

import io.sidetone.core.number.PartyNumber;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells features which numbers somebody in the house calls, emergency numbers too: whoever was
 * called may call back. For any number of threads.
 */
public final class DialledNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(DialledNumbers.class);

    private final List<BiConsumer<PartyNumber, Instant>> listeners = new CopyOnWriteArrayList<>();
    private final Executor executor;

    /**
     * @param executor runs the listeners; one that has threads of its own, so that no call waits
     */
    public DialledNumbers(Executor executor) {
        this.executor = executor;
    }

    /** Each listener on a virtual thread. */
    public static DialledNumbers onThreads() {
        return new DialledNumbers(task -> Thread.ofVirtual().name("dialled").start(task));
    }

    /** Tells a listener from now on. */
    public void listen(BiConsumer<PartyNumber, Instant> listener) {
        listeners.add(listener);
    }

    /** Says that a number is called; returns at once, and never throws for what listeners do. */
    public void dialled(PartyNumber number, Instant at) {
        listeners.forEach(listener -> executor.execute(() -> tell(listener, number, at)));
    }

    private static void tell(
            BiConsumer<PartyNumber, Instant> listener, PartyNumber number, Instant at) {
        try {
            listener.accept(number, at);
        } catch (RuntimeException fault) {
            LOG.error("a feature could not note a dialled number; the call goes on", fault);
        }
    }
}
