package io.sidetone.agi.screening.judge;

import io.sidetone.core.config.Inline;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;

/**
 * One day or several, both ends included: {@code 12-25} and {@code 12-24..01-01} every year, {@code
 * 2026-07-01..2026-07-14} once.
 *
 * @param text as written
 */
@Inline
public record DateSpan(String text) {

    private static final Pattern YEARLY = span("\\d\\d-\\d\\d");
    private static final Pattern ONCE = span("\\d{4}-\\d\\d-\\d\\d");

    /**
     * @throws IllegalArgumentException when it is no such text, or ends before it begins
     */
    public DateSpan {
        text = text.replace(" ", "");
        try {
            if (isYearly(text)) {
                containsYearly(text, MonthDay.of(1, 1));
            } else if (!ONCE.matcher(text).matches()) {
                throw unreadable();
            } else if (LocalDate.parse(last(text)).isBefore(LocalDate.parse(first(text)))) {
                throw new IllegalArgumentException("ends before it begins");
            }
        } catch (DateTimeException e) {
            throw unreadable();
        }
    }

    /** Whether a day is in it. */
    boolean contains(LocalDate day) {
        return isYearly(text)
                ? containsYearly(text, MonthDay.from(day))
                : !day.isBefore(LocalDate.parse(first(text)))
                        && !day.isAfter(LocalDate.parse(last(text)));
    }

    /** What ends before it begins goes on over New Year. */
    private static boolean containsYearly(String text, MonthDay day) {
        var from = MonthDay.parse("--" + first(text));
        var to = MonthDay.parse("--" + last(text));
        boolean begun = !day.isBefore(from);
        boolean over = day.isAfter(to);
        return to.isBefore(from) ? begun || !over : begun && !over;
    }

    private static boolean isYearly(String text) {
        return YEARLY.matcher(text).matches();
    }

    private static String first(String text) {
        int dots = text.indexOf("..");
        return dots < 0 ? text : text.substring(0, dots);
    }

    private static String last(String text) {
        int dots = text.indexOf("..");
        return dots < 0 ? text : text.substring(dots + 2);
    }

    private static Pattern span(String day) {
        return Pattern.compile("%s(?:\\.\\.%s)?".formatted(day, day));
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "not a date; write 12-25 or 12-24..01-01 for every year, 2026-07-01..2026-07-14"
                        + " for once");
    }
}
