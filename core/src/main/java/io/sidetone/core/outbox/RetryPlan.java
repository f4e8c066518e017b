package io.sidetone.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message that could not be delivered is tried again.
 *
 * @param first the wait after the first attempt; it doubles with each further one
 * @param longest the wait grows no longer than this
 * @param giveUpAfter a message is tried for this long after it was queued (RFC 5321, 4.5.4.1: "at
 *     least 4-5 days")
 */
record RetryPlan(Duration first, Duration longest, Duration giveUpAfter) {

    private static final int MOST_DOUBLINGS = 30;

    Duration waitAfter(int attempts) {
        var doublings = Math.clamp(attempts - 1, 0, MOST_DOUBLINGS);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /**
     * Whether the time of the next attempt has come.
     *
     * @param next as it was laid down after the last one
     * @param attempts so many were made
     */
    boolean isDue(Instant next, int attempts, Instant now) {
        return DueTime.isDue(next, now, waitAfter(attempts));
    }

    /** Whether it is time to try a message, whatever was done to the clock since it was queued. */
    boolean isDue(Journal message, Instant now) {
        return isDue(message.nextAttempt(), message.attempts(), now);
    }

    /** The next attempt of a message that was tried just now; empty when it is given up. */
    Optional<Instant> next(Journal message, Instant now) {
        var attempts = message.attempts() + 1;
        var next = now.plus(waitAfter(attempts));
        return isOver(attempts, Duration.between(message.queued(), next))
                ? Optional.empty()
                : Optional.of(next);
    }

    /**
     * The clock alone does not bury a message: one that jumps ahead, as where there is no battery
     * for it, would after a single attempt. Nor does one that was set back keep it for ever.
     */
    private boolean isOver(int attempts, Duration byTheClock) {
        var waited = waitedWith(attempts);
        if (waited.compareTo(giveUpAfter) > 0) {
            return true;
        }
        return byTheClock.compareTo(giveUpAfter) > 0
                && waited.compareTo(giveUpAfter.dividedBy(2)) > 0;
    }

    /** All the waits that so many attempts have brought with them, the coming one too. */
    private Duration waitedWith(int attempts) {
        var waited = Duration.ZERO;
        for (var attempt = 1; attempt <= attempts; attempt++) {
            if (waited.compareTo(giveUpAfter) > 0) {
                return waited;
            }
            waited = waited.plus(waitAfter(attempt));
        }
        return waited;
    }
}
