package io.sidetone.core.time;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Shorthand;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Times of the week, written as {@code 22:00-07:00} or with the days on which they begin.
 *
 * @param hours from when to when
 * @param days on which they begin; every day when there are none
 */
@Shorthand
public record WeekTimes(DayTimes hours, @Default("[]") List<Weekday> days) {

    public WeekTimes {
        days = List.copyOf(days);
    }

    /**
     * Whether they have begun and not ended.
     *
     * @param time on the clock on the wall
     */
    public boolean cover(LocalDateTime time) {
        var clock = time.toLocalTime();
        return (hours.beginsBy(clock) && beginOn(time.toLocalDate()))
                || (hours.lastsBeyond(clock) && beginOn(time.toLocalDate().minusDays(1)));
    }

    private boolean beginOn(LocalDate day) {
        return days.isEmpty() || days.stream().anyMatch(each -> each.day() == day.getDayOfWeek());
    }
}
