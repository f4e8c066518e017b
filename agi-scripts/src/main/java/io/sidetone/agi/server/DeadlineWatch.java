package io.sidetone.agi.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks after the time limits of all connections at once. A timer for each read would cost more
 * than the read itself: each wakes the system's one timer thread.
 */
final class DeadlineWatch {

    /** Limits are seconds and more; a tenth of one later is soon enough. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Set<TimedInput> inputs = ConcurrentHashMap.newKeySet();
    private boolean watching;

    /** Watches it until it is closed. */
    synchronized void over(TimedInput input) {
        inputs.add(input);
        if (!watching) {
            watching = true;
            Thread.ofVirtual().name("agi-deadlines").start(this::watch);
        }
    }

    private void watch() {
        try {
            while (goesOn()) {
                Thread.sleep(LOOK_EVERY);
                long now = System.nanoTime();
                inputs.forEach(input -> input.check(now));
                inputs.removeIf(TimedInput::isClosed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** With no call there is nothing to wake up for. */
    private synchronized boolean goesOn() {
        watching = !inputs.isEmpty();
        return watching;
    }
}
