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

    /** The next attempt of a message that was tried just now; empty when it is given up. */
    Optional<Instant> next(Journal message, Instant now) {
        var next = now.plus(waitAfter(message.attempts() + 1));
        return next.isAfter(message.queued().plus(giveUpAfter))
                ? Optional.empty()
                : Optional.of(next);
    }
}
