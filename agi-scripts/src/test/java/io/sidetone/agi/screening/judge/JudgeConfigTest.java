package io.sidetone.agi.screening.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.agi.screening.ScreeningYaml;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.time.DayTimes;
import io.sidetone.core.time.Weekday;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeConfigTest {

    private static final String BEFORE =
            "house: {country: DE}\npeople: {anna: {name: Anna}}\nscreening: ";

    @TempDir Path folder;

    private ScreeningConfig read(String screening) {
        return ScreeningYaml.bound(folder, BEFORE + screening + "\n").get(ScreeningConfig.class);
    }

    @Test
    void anEmptySectionHasDefaults() {
        var screening = read("{}");
        assertThat(screening.score())
                .isEqualTo(new ScoreConfig(50, 100, 3, new AttestationPoints(0, 40, 10, -10, -20)));
        assertThat(screening.hours())
                .isEqualTo(new HoursConfig(List.of(), List.of(), Treatment.CHALLENGE, Map.of()));
        assertThat(screening.attestation()).isEqualTo(new AttestationConfig(List.of()));
    }

    @Test
    void everythingCanBeSaid() {
        var screening =
                read(
                        """

                          attestation: {trusted: [PJSIP/trunk]}
                          score:
                            challenge-at: 30
                            block-at: 60
                            challenge-digits: 4
                            attestation: {none: 1, failed: 2, gateway: 3, partial: 4, full: 5}
                          hours:
                            quiet:
                              - 22:00-07:00
                              - {hours: "13:00-15:00", days: [sat, sun], treatment: voicemail}
                            holidays:
                              - 12-24..12-26
                              - {dates: 2026-07-01, note: Away, treatment: menu}
                            treatment: tarpit
                            people: {anna: ["20:00-08:00"]}
                        """);
        assertThat(screening.attestation().trusted()).containsExactly("PJSIP/trunk");
        assertThat(screening.score())
                .isEqualTo(new ScoreConfig(30, 60, 4, new AttestationPoints(1, 2, 3, 4, 5)));
        assertThat(screening.hours())
                .isEqualTo(
                        new HoursConfig(
                                List.of(
                                        quiet("22:00-07:00", List.of(), Optional.empty()),
                                        quiet(
                                                "13:00-15:00",
                                                List.of(Weekday.SAT, Weekday.SUN),
                                                Optional.of(Treatment.VOICEMAIL))),
                                List.of(
                                        new Holiday(
                                                new DateSpan("12-24..12-26"), "", Optional.empty()),
                                        new Holiday(
                                                new DateSpan("2026-07-01"),
                                                "Away",
                                                Optional.of(Treatment.MENU))),
                                Treatment.TARPIT,
                                Map.of(
                                        "anna",
                                        List.of(
                                                quiet(
                                                        "20:00-08:00",
                                                        List.of(),
                                                        Optional.empty())))));
    }

    private static QuietHours quiet(
            String hours, List<Weekday> days, Optional<Treatment> treatment) {
        return new QuietHours(new DayTimes(hours), days, treatment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{score: {challenge-at: 100, block-at: 50}} | `block-at` must be `challenge-at` or more",
                "{score: {attestation: {failed: 50}}} | attestation alone is no verdict",
                "{score: {challenge-digits: 5}} | must be from 2 to 4",
                "{hours: {treatment: hangup}} | did you mean `hang-up`?",
                "{hours: {quiet: [22-7]}} | `screening.hours.quiet[0]`: not times of day",
                "{hours: {quiet: ['22:00-22:00']}} | begins when it ends",
                "{hours: {quiet: [{hours: '22:00-07:00', days: [friday]}]}} | must be one of `mon`",
                "{hours: {holidays: [24.12.]}} | `screening.hours.holidays[0]`: not a date",
                "{hours: {holidays: [2026-07-14..2026-07-01]}} | ends before it begins",
                "{hours: {people: {ana: ['20:00-08:00']}}} | did you mean `anna`?",
                "{attestation: {trusted: PJSIP/trunk}} | a list is wanted",
            })
    void whatIsWrongIsTold(String screening, String problem) {
        assertThat(ScreeningYaml.problems(folder, BEFORE + screening + "\n"))
                .singleElement()
                .asString()
                .contains(problem);
    }
}
