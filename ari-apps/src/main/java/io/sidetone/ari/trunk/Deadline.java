package io.sidetone.ari.trunk;

import java.time.Duration;

/**
 * A moment until which something is waited for.
 *
 * @param nanos on {@link System#nanoTime}, which no clock change moves
 */
record Deadline(long nanos) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left; zero when it has passed. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean hasPassed() {
        return left().isZero();
    }
}
