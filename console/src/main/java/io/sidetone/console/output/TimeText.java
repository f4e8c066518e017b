package io.sidetone.console.output;

import io.sidetone.core.config.DurationText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Points in time as people write and read them.
 *
 * @param now when they do
 * @param zone the clock on their wall
 */
public record TimeText(Instant now, ZoneId zone) {

    /** Longer ones are a slip of the finger, and would leave the calendar. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** {@code 2026-12-24 18:30}. */
    public String shown(Instant at) {
        return SHOWN.format(at.atZone(zone));
    }

    /**
     * When something begins or was: a day means its beginning, a time of day the last one, a
     * duration so long ago.
     *
     * @throws IllegalArgumentException when it is no time; the message says how to write one
     */
    public Instant beginning(String text) {
        return ago(text, () -> read(text, LocalDate::atStartOfDay, -1));
    }

    /**
     * When something ends or has ended: a day means its end, a time of day the next one.
     *
     * @throws IllegalArgumentException when it is no time; the message says how to write one
     */
    public Instant end(String text) {
        return read(text, day -> day.plusDays(1).atStartOfDay(), 1);
    }

    /**
     * As {@link #end}, for what cannot be over yet.
     *
     * @throws IllegalArgumentException when it is no time, or past; the message says what to write
     */
    public Instant ending(String text) {
        var end = end(text);
        if (!end.isAfter(now)) {
            throw new IllegalArgumentException(
                    "'%s' is over; it is %s now".formatted(text, shown(now)));
        }
        return end;
    }

    /**
     * When something ends that begins now.
     *
     * @throws IllegalArgumentException when that is a century from now, or no time at all
     */
    public Instant after(Duration length) {
        if (length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a time from 1s to 36500d is meant; leave it out for always");
        }
        return now.plus(length);
    }

    /** How a day becomes a moment of it. */
    private interface Moment {
        LocalDateTime of(LocalDate day);
    }

    private Instant ago(String text, Supplier<Instant> otherwise) {
        try {
            var length = DurationText.parse(text);
            return now.minus(length.compareTo(LONGEST) > 0 ? LONGEST : length);
        } catch (IllegalArgumentException e) {
            return otherwise.get();
        }
    }

    private Instant read(String text, Moment ofDay, int direction) {
        var plain = text.strip().replace(' ', 'T');
        return Stream.<Supplier<Instant>>of(
                        () -> OffsetDateTime.parse(plain).toInstant(),
                        () -> LocalDateTime.parse(plain).atZone(zone).toInstant(),
                        () -> ofDay.of(LocalDate.parse(plain)).atZone(zone).toInstant(),
                        () -> timeOfDay(LocalTime.parse(plain), direction))
                .flatMap(TimeText::attempt)
                .filter(at -> Duration.between(now, at).abs().compareTo(LONGEST) <= 0)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is no time; write it like 2026-12-24, '2026-12-24 18:30', 18:30 or 2026-12-24T18:30:00Z"
                                        .formatted(text)));
    }

    private static Stream<Instant> attempt(Supplier<Instant> form) {
        try {
            return Stream.of(form.get());
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private Instant timeOfDay(LocalTime time, int direction) {
        var today = now.atZone(zone).with(time);
        boolean other =
                direction > 0 ? !today.toInstant().isAfter(now) : today.toInstant().isAfter(now);
        return (other ? today.plusDays(direction) : today).toInstant();
    }
}
