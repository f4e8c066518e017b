package io.sidetone.core.outbox;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;

/**
 * The configuration's section {@code outbox}.
 *
 * @param firstRetry a message that could not be delivered is tried again after this long, then
 *     after twice as long, and so on: a mail server that restarts is back within seconds
 * @param longestRetry but at least this often, so that it leaves soon after a long outage
 * @param giveUpAfter tried for this long; mail servers among themselves do the same
 * @param keepSent delivered messages stay on the disk for this long
 * @param atOnce so many conversations with the mail server at the same time, 1 to 32; one that
 *     drags on makes room for another after 15 s
 */
public record OutboxConfig(
        @Default("15s") @Range(min = "1s", max = "1h") Duration firstRetry,
        @Default("1h") @Range(min = "1s", max = "1d") Duration longestRetry,
        @Default("5d") @Range(min = "0s", max = "30d") Duration giveUpAfter,
        @Default("30d") Duration keepSent,
        @Default("4") @Range(min = "1", max = "32") int atOnce) {

    /** What holds where nothing is configured. */
    public static final OutboxConfig DEFAULTS =
            new OutboxConfig(
                    Duration.ofSeconds(15),
                    Duration.ofHours(1),
                    Duration.ofDays(5),
                    Duration.ofDays(30),
                    4);

    /**
     * @throws IllegalArgumentException when a value is out of its range
     */
    public OutboxConfig {
        if (!firstRetry.isPositive() || longestRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException(
                    "first-retry must be longer than zero and no longer than longest-retry");
        }
        if (giveUpAfter.isNegative() || keepSent.isNegative()) {
            throw new IllegalArgumentException("give-up-after and keep-sent must not be negative");
        }
        if (atOnce < 1 || atOnce > 32) {
            throw new IllegalArgumentException("at-once must be 1 to 32");
        }
    }

    RetryPlan retryPlan() {
        return new RetryPlan(firstRetry, longestRetry, giveUpAfter);
    }
}
