package io.sidetone.agi.screening.memory;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;

/**
 * The section {@code screening: memory}: how long what is remembered.
 *
 * @param emergencyWindow everything rings for so long after somebody here dialled an emergency
 *     number: who was called may call back, from any number; 5 minutes to a week
 * @param dialled a number dialled from here is let through for so long; up to ten years
 * @param passed a caller who got through the menu need not do so again for so long; zero for each
 *     time, up to ten years
 * @param bypass how long "I expect a call" lasts when nobody says how long
 * @param permit how long the permit for the next call waits for it
 */
public record MemoryConfig(
        @Default("2h") @Range(min = "5m", max = "7d") Duration emergencyWindow,
        @Default("365d") @Range(min = "0s", max = "3650d") Duration dialled,
        @Default("90d") @Range(min = "0s", max = "3650d") Duration passed,
        @Default("2h") @Range(min = "1m", max = "7d") Duration bypass,
        @Default("1d") @Range(min = "1m", max = "7d") Duration permit) {

    /** What holds where nothing is configured. */
    public static final MemoryConfig DEFAULTS =
            new MemoryConfig(
                    Duration.ofHours(2),
                    Duration.ofDays(365),
                    Duration.ofDays(90),
                    Duration.ofHours(2),
                    Duration.ofDays(1));
}
