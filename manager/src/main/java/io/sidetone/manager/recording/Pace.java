package io.sidetone.manager.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fast a recording is played: its own time divided by a speed. */
final class Pace {

    /** Longer waits are a slip of a clock. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final double speed;
    private @Nullable Instant first;
    private long began;

    /**
     * @param speed 1 for its own time, infinite for as fast as possible
     */
    Pace(double speed) {
        this.speed = speed;
    }

    /** What comes next is told at once, and the time counts from there. */
    void restart() {
        first = null;
    }

    /**
     * How long something has to wait.
     *
     * @param at when it was
     * @param now of a clock that only goes forward, nanoseconds
     * @return zero or less when it is due
     */
    Duration until(Instant at, long now) {
        if (Double.isInfinite(speed)) {
            return Duration.ZERO;
        }
        if (first == null) {
            first = at;
            began = now;
        }
        var since = Duration.between(first, at);
        if (since.compareTo(LONGEST) > 0) {
            since = LONGEST;
        }
        if (since.isNegative()) {
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) (since.toNanos() / speed) - (now - began));
    }
}
