package io.sidetone.agi.screening.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.time.DayTimes;
import io.sidetone.core.time.Weekday;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    private static QuietHours quiet(String hours, Weekday... days) {
        return new QuietHours(new DayTimes(hours), List.of(days), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-07:00,22:00,true",
        "22:00-07:00,21:59,false",
        "22:00-07:00,00:00,true",
        "22:00-07:00,06:59,true",
        "22:00-07:00,07:00,false",
        "13:00-14:30,13:00,true",
        "13:00-14:30,14:30,false",
        "9:00 - 10:00,09:30,true",
        "00:00-24:00,00:00,true",
        "00:00-24:00,23:59,true",
        "20:00-24:00,23:59,true",
        "20:00-24:00,00:00,false",
        "20:00-00:00,23:59,true",
        "20:00-00:00,00:00,false",
    })
    void timesOfDay(String hours, String time, boolean covered) {
        var at = LocalDateTime.parse("2026-11-18T" + time);
        assertThat(quiet(hours).cover(at)).isEqualTo(covered);
    }

    /** 2026-11-20 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T23:00,true",
        "2026-11-21T03:00,true",
        "2026-11-21T23:00,false",
        "2026-11-20T03:00,false",
    })
    void aNightBelongsToTheDayOnWhichItBegins(String time, boolean covered) {
        assertThat(quiet("22:00-07:00", Weekday.FRI).cover(LocalDateTime.parse(time)))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22-7", "25:00-07:00", "22:00", "07:00-07:00", "24:00-07:00"})
    void whatIsNoTimeOfDayIsRefused(String text) {
        assertThatThrownBy(() -> new DayTimes(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("00:00-24:00");
    }

    @ParameterizedTest
    @CsvSource({
        "12-25,2026-12-25,true",
        "12-25,2027-12-25,true",
        "12-25,2026-12-26,false",
        "12-24..01-01,2026-12-31,true",
        "12-24..01-01,2027-01-01,true",
        "12-24..01-01,2027-01-02,false",
        "12-24..01-01,2026-12-23,false",
        "02-29,2028-02-29,true",
        "2026-07-01 .. 2026-07-14,2026-07-14,true",
        "2026-07-01..2026-07-14,2026-07-15,false",
        "2026-07-01..2026-07-14,2027-07-02,false",
        "2026-07-01,2026-07-01,true",
    })
    void dates(String span, LocalDate day, boolean contained) {
        assertThat(new DateSpan(span).contains(day)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "13-01",
                "02-30",
                "2026-02-29",
                "24.12.",
                "12-24..2026-12-26",
                "12-24..12-25..12-26",
                "2026-07-14..2026-07-01",
                "12-24..",
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> new DateSpan(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .containsAnyOf("write 12-25", "ends before it begins");
    }

    @Test
    void somebodyMayBeQuietThoughTheHouseIsNot(@TempDir Path folder) {
        var house =
                new JudgedHouse(
                        folder,
                        """
                        house: {country: DE, zone: UTC}
                        people: {anna: {name: Anna}, ken: {name: Ken, zone: Asia/Tokyo}}
                        screening: {hours: {people: {anna: ["13:00-15:00"], ken: ["13:00-15:00"]}}}
                        """);
        var hours = house.screening.hours();
        var anna = house.people.byKey("anna").orElseThrow();
        var ken = house.people.byKey("ken").orElseThrow();
        var afternoon = Instant.parse("2026-11-18T14:00:00Z");
        assertThat(hours.isQuietFor(anna, afternoon)).isTrue();
        assertThat(hours.isQuietFor(anna, afternoon.plusSeconds(3600))).isFalse();
        assertThat(hours.isQuietFor(ken, afternoon)).isFalse();
        var nobody = new HoursConfig(List.of(), List.of(), Treatment.VOICEMAIL, Map.of());
        assertThat(nobody.isQuietFor(anna, afternoon)).isFalse();
    }
}
