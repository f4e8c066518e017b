package io.sidetone.core.time;

import io.sidetone.core.config.Inline;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * From one time of day to another, {@code 22:00-07:00}; over midnight when it ends before it
 * begins.
 *
 * @param text as written
 */
@Inline
public record DayTimes(String text) {

    private static final Pattern FORM =
            Pattern.compile(
                    "([01]?[0-9]|2[0-3]):([0-5][0-9]) ?[-–] ?(?:([01]?[0-9]|2[0-3]):([0-5][0-9])|24:00)");

    /**
     * @throws IllegalArgumentException when it is no such text, or lasts no time
     */
    public DayTimes {
        text = text.strip();
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "not times of day; write them like 22:00-07:00, the whole day as 00:00-24:00");
        }
        if (!text.endsWith("24:00") && from(text).equals(to(text))) {
            throw new IllegalArgumentException(
                    "begins when it ends; write the whole day as 00:00-24:00");
        }
    }

    /** Whether it goes on after midnight. */
    boolean overMidnight() {
        return !text.endsWith("24:00") && to(text).isBefore(from(text));
    }

    /** Whether a time is in it, on the day that it begins. */
    public boolean beginsBy(LocalTime time) {
        return !time.isBefore(from(text))
                && (overMidnight() || text.endsWith("24:00") || time.isBefore(to(text)));
    }

    /** Whether a time is in it, on the day after it began. */
    public boolean lastsBeyond(LocalTime time) {
        return overMidnight() && time.isBefore(to(text));
    }

    private static LocalTime from(String text) {
        return time(text, 1);
    }

    private static LocalTime to(String text) {
        return time(text, 3);
    }

    private static LocalTime time(String text, int group) {
        var form = FORM.matcher(text);
        if (!form.matches() || form.group(group) == null) {
            return LocalTime.MIDNIGHT;
        }
        return LocalTime.of(
                Integer.parseInt(form.group(group)), Integer.parseInt(form.group(group + 1)));
    }
}
