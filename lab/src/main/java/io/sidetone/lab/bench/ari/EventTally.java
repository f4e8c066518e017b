package io.sidetone.lab.bench.ari;

import io.sidetone.lab.LabFailure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts numbered events and those that came after a later one. May be told by several threads. */
public final class EventTally {

    private static final Duration LOOK_EVERY = Duration.ofMillis(1);

    private final AtomicInteger last = new AtomicInteger(-1);
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger inversions = new AtomicInteger();

    /** An event has come. */
    public void came(int number) {
        if (last.getAndSet(number) > number) {
            inversions.incrementAndGet();
        }
        came.incrementAndGet();
    }

    /** Events that came right after one with a larger number. */
    int inversions() {
        return inversions.get();
    }

    int count() {
        return came.get();
    }

    /** Waits until so many have come, or nothing is to be expected any more. */
    void await(int count, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (came.get() < count && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LabFailure("interrupted while events come", e);
            }
        }
    }
}
