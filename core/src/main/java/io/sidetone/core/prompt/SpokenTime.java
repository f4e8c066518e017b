package io.sidetone.core.prompt;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time as a person says them: "yesterday at 19:04", "gestern um 19 Uhr 4". */
public final class SpokenTime {

    /** Less than this ago is "just now". */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    /** Up to so many days ago the day of the week is clear enough. */
    private static final int DAYS_BY_NAME = 6;

    private SpokenTime() {}

    /**
     * What to give a phrase for its {@code {when:time}}; the prompt set puts it into words.
     *
     * @param zone whose clock is meant: the caller's, or the house's
     */
    public static String value(Instant when, ZoneId zone) {
        return when.atZone(zone).toString();
    }

    /**
     * A point in time, seen from another one, in the zone of the first.
     *
     * @param language a language tag; other than German is English
     */
    public static String say(ZonedDateTime when, Instant now, String language) {
        var german = language.equals("de") || language.startsWith("de-");
        var ago = Duration.between(when.toInstant(), now);
        if (ago.compareTo(JUST_NOW) < 0 && ago.compareTo(JUST_NOW.negated()) > 0) {
            return german ? "gerade eben" : "just now";
        }
        var today = now.atZone(when.getZone()).toLocalDate();
        var days = ChronoUnit.DAYS.between(when.toLocalDate(), today);
        var sameYear = when.getYear() == today.getYear();
        return german
                ? germanDay(when, days, sameYear) + " um " + germanClock(when)
                : englishDay(when, days, sameYear) + " at " + format(when, "H:mm", Locale.UK);
    }

    private static String englishDay(ZonedDateTime when, long days, boolean sameYear) {
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "yesterday";
        }
        if (days == -1) {
            return "tomorrow";
        }
        var pattern = days > 1 && days <= DAYS_BY_NAME ? "EEEE" : sameYear ? "d MMMM" : "d MMMM y";
        return "on " + format(when, pattern, Locale.UK);
    }

    private static String germanDay(ZonedDateTime when, long days, boolean sameYear) {
        if (days == 0) {
            return "heute";
        }
        if (days == 1) {
            return "gestern";
        }
        if (days == -1) {
            return "morgen";
        }
        var pattern =
                days > 1 && days <= DAYS_BY_NAME ? "EEEE" : sameYear ? "d. MMMM" : "d. MMMM y";
        return "am " + format(when, pattern, Locale.GERMANY);
    }

    private static String germanClock(ZonedDateTime when) {
        return format(when, when.getMinute() == 0 ? "H 'Uhr'" : "H 'Uhr' m", Locale.GERMANY);
    }

    private static String format(ZonedDateTime when, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(when);
    }
}
