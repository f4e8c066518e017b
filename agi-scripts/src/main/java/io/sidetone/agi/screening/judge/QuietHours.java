package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.Shorthand;
import io.sidetone.core.time.DayTimes;
import io.sidetone.core.time.WeekTimes;
import io.sidetone.core.time.Weekday;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Times at which the house, or one of its people, wants to be left alone.
 *
 * @param hours from when to when
 * @param days on which they begin; every day when there are none
 * @param treatment what strangers meet then; what the section says when left out
 */
@Shorthand
public record QuietHours(
        DayTimes hours, @Default("[]") List<Weekday> days, Optional<Treatment> treatment) {

    public QuietHours {
        days = List.copyOf(days);
    }

    /**
     * Whether it is quiet.
     *
     * @param time on the clock on the wall
     */
    public boolean cover(LocalDateTime time) {
        return new WeekTimes(hours, days).cover(time);
    }
}
