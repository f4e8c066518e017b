package io.sidetone.core.trunk.guard;

import io.sidetone.core.config.Default;
import io.sidetone.core.time.WeekTimes;
import java.time.LocalDateTime;
import java.util.List;

/**
 * When less is allowed, since nobody hears what a telephone does then.
 *
 * @param hours on the clock on the wall
 * @param allow what goes out then, if it does by day
 */
public record NightRule(
        @Default("[22:00-07:00]") List<WeekTimes> hours,
        @Default("[toll-free]") List<Destinations> allow) {

    /**
     * @throws IllegalArgumentException when it never holds
     */
    public NightRule {
        hours = List.copyOf(hours);
        allow = List.copyOf(allow);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException(
                    "`hours` says no time; write [22:00-07:00], or leave `night` out");
        }
    }

    /** Whether it holds at a time. */
    boolean holds(LocalDateTime time) {
        return hours.stream().anyMatch(each -> each.cover(time));
    }
}
