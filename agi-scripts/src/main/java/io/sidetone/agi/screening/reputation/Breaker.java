package io.sidetone.agi.screening.reputation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A circuit breaker: after some failures in a row nobody is asked for a while; then one try is let
 * through, and only its success lets the others follow. For any number of threads.
 */
final class Breaker {

    private final int failuresToOpen;
    private final Duration rest;
    private final InstantSource clock;
    private int failures;
    private Instant nextTry = Instant.MIN;

    /**
     * @param failuresToOpen in a row, 1 or more
     * @param rest how long nobody is asked
     */
    Breaker(int failuresToOpen, Duration rest, InstantSource clock) {
        this.failuresToOpen = failuresToOpen;
        this.rest = rest;
        this.clock = clock;
    }

    /** Whether to ask now. Who is told so reports {@link #succeeded} or {@link #failed}. */
    synchronized boolean lets() {
        if (failures < failuresToOpen) {
            return true;
        }
        var now = clock.instant();
        if (now.isBefore(nextTry)) {
            return false;
        }
        nextTry = now.plus(rest);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /**
     * Counts a failure.
     *
     * @return whether it was the one that opened the circuit
     */
    synchronized boolean failed() {
        failures = Math.min(failures + 1, failuresToOpen + 1);
        if (failures >= failuresToOpen) {
            nextTry = clock.instant().plus(rest);
        }
        return failures == failuresToOpen;
    }
}
