package io.sidetone.core.trunk.guard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From one moment to another.
 *
 * @param from the first moment of it
 * @param to the first moment after it
 */
record Span(Instant from, Instant to) {

    /** The day of the house that a moment is in. */
    static Span day(Instant at, ZoneId zone) {
        var day = at.atZone(zone).toLocalDate();
        return of(day, day.plusDays(1), zone);
    }

    /** The month of the house that a moment is in. */
    static Span month(Instant at, ZoneId zone) {
        var first = at.atZone(zone).toLocalDate().withDayOfMonth(1);
        return of(first, first.plusMonths(1), zone);
    }

    private static Span of(LocalDate from, LocalDate to, ZoneId zone) {
        return new Span(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }
}
