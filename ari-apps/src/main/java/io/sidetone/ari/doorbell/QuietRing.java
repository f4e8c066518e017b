package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Default;
import io.sidetone.core.time.DayTimes;
import io.sidetone.core.time.WeekTimes;
import io.sidetone.core.time.Weekday;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Times at which other telephones ring.
 *
 * @param hours from when to when, on the clock of the house
 * @param days on which they begin; every day when there are none
 * @param ring who rings then; nobody when there are none
 */
public record QuietRing(
        DayTimes hours, @Default("[]") List<Weekday> days, @Default("[]") List<RingStep> ring) {

    public QuietRing {
        days = List.copyOf(days);
        ring = List.copyOf(ring);
    }

    boolean covers(LocalDateTime time) {
        return new WeekTimes(hours, days).cover(time);
    }
}
