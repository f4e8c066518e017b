package io.sidetone.core.prompt.speech;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Lets a failing speech engine rest, so that callers do not wait for it before every phrase. One
 * failure may be the text's fault; several in a row are the engine's.
 */
final class EngineRest {

    private static final int FAILURES = 3;

    /** Long enough to spare callers, short enough that a restarted service is soon heard again. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final InstantSource clock;
    private int failures;
    private Instant until = Instant.MIN;

    EngineRest(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isResting() {
        var now = clock.instant();
        // One that ends later than it can have begun comes from before the clock was set back.
        return now.isBefore(until) && !until.isAfter(now.plus(REST));
    }

    synchronized void succeeded() {
        failures = 0;
        until = Instant.MIN;
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            until = clock.instant().plus(REST);
        }
    }
}
