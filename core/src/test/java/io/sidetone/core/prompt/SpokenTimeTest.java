package io.sidetone.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Saturday in winter, 09:00 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T07:59:30Z,just now,gerade eben",
        "2026-11-21T08:00:30Z,just now,gerade eben",
        "2026-11-21T07:05:00Z,today at 8:05,heute um 8 Uhr 5",
        "2026-11-20T23:00:00Z,today at 0:00,heute um 0 Uhr",
        "2026-11-20T22:59:00Z,yesterday at 23:59,gestern um 23 Uhr 59",
        "2026-11-20T18:04:00Z,yesterday at 19:04,gestern um 19 Uhr 4",
        "2026-11-16T18:00:00Z,on Monday at 19:00,am Montag um 19 Uhr",
        "2026-11-14T18:04:00Z,on 14 November at 19:04,am 14. November um 19 Uhr 4",
        "2026-03-03T18:04:00Z,on 3 March at 19:04,am 3. März um 19 Uhr 4",
        "2025-12-31T18:04:00Z,on 31 December 2025 at 19:04,am 31. Dezember 2025 um 19 Uhr 4",
        "2026-11-22T18:04:00Z,tomorrow at 19:04,morgen um 19 Uhr 4",
        "2026-11-23T18:04:00Z,on 23 November at 19:04,am 23. November um 19 Uhr 4",
    })
    void aPersonWouldSayItLikeThat(Instant when, String english, String german) {
        assertThat(SpokenTime.say(when.atZone(BERLIN), NOW, "en")).isEqualTo(english);
        assertThat(SpokenTime.say(when.atZone(BERLIN), NOW, "de-at")).isEqualTo(german);
    }

    @Test
    void theDayBeforeASummerTimeChangeIsYesterday() {
        var when = ZonedDateTime.of(2026, 10, 24, 12, 0, 0, 0, BERLIN);
        var now = ZonedDateTime.of(2026, 10, 25, 8, 0, 0, 0, BERLIN).toInstant();
        assertThat(SpokenTime.say(when, now, "en")).isEqualTo("yesterday at 12:00");
    }

    @Test
    void aValueCarriesItsZone() {
        var value = SpokenTime.value(NOW, BERLIN);
        assertThat(ZonedDateTime.parse(value)).isEqualTo(NOW.atZone(BERLIN));
    }
}
