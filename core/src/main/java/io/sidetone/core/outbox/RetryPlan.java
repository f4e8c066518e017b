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

    /** With the default waits, two hours of trying. */
    private static final int ENOUGH_ATTEMPTS = 10;

    Duration waitAfter(int attempts) {
        var doublings = Math.clamp(attempts - 1, 0, MOST_DOUBLINGS);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** The next attempt of a message that was tried just now; empty when it is given up. */
    Optional<Instant> next(Journal message, Instant now) {
        var attempts = message.attempts() + 1;
        var next = now.plus(waitAfter(attempts));
        var late = next.isAfter(message.queued().plus(giveUpAfter));
        return late && attempts >= leastAttempts() ? Optional.empty() : Optional.of(next);
    }

    /** Whether it is time to try a message, whatever was done to the clock since it was queued. */
    boolean isDue(Journal message, Instant now) {
        return isDue(message.nextAttempt(), message.attempts(), now);
    }

    /** The same, of a message that was tried so often. */
    boolean isDue(Instant nextAttempt, int attempts, Instant now) {
        return DueTime.isDue(nextAttempt, now, waitAfter(attempts));
    }

    /**
     * A message is not given up before so many attempts, however late it seems: a clock without a
     * battery leaps by years when the network comes. On a clock that is right there are as many in
     * that time anyway.
     */
    private int leastAttempts() {
        var attempts = 1;
        var passed = waitAfter(attempts);
        while (attempts < ENOUGH_ATTEMPTS && passed.compareTo(giveUpAfter) <= 0) {
            attempts++;
            passed = passed.plus(waitAfter(attempts));
        }
        return attempts;
    }
}
