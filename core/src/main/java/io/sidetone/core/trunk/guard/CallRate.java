package io.sidetone.core.trunk.guard;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;

/**
 * How many calls abroad may be begun in a short time; more are what a stolen telephone makes.
 *
 * @param calls at most
 * @param within this time, a minute to a day
 */
public record CallRate(
        @Default("10") @Range(min = "1", max = "1000") int calls,
        @Default("1h") @Range(min = "1m", max = "1d") Duration within) {

    /** Ten an hour: more than a family makes on Christmas Eve. */
    public static final CallRate DEFAULTS = new CallRate(10, Duration.ofHours(1));
}
