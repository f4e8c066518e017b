package io.sidetone.agi.screening.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.agi.screening.ScreeningYaml;
import io.sidetone.agi.screening.treatment.Treatment;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenRulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String BEFORE = "house: {country: DE}\npeople: {}\nscreening:\n";

    @TempDir Path folder;

    private WrittenRules read(String screening) {
        var section = ScreeningYaml.bound(folder, BEFORE + screening).get(ScreeningConfig.class);
        return WrittenRules.of(section, Book.NUMBERS, BERLIN);
    }

    @Test
    void anEntryIsATextOrKeysAndKnowsItsLine() {
        var written =
                read(
                        """
                          own-numbers: [030 123456]
                          allow:
                            - 0171 1234567
                          block:
                            - anonymous
                            - match: prefix:089
                              note: robots
                              until: 2026-12-31
                              treatment: tarpit
                            - {match: country:TN, until: "2026-12-31T18:00"}
                        """);
        assertThat(written.ownNumbers()).containsExactly("+4930123456");
        assertThat(written.rules())
                .containsExactly(
                        rule(RuleList.ALLOW, "+491711234567", "sidetone.yaml:6", "", null, null),
                        rule(RuleList.BLOCK, "anonymous", "sidetone.yaml:8", "", null, null),
                        rule(
                                RuleList.BLOCK,
                                "prefix:+4989",
                                "sidetone.yaml:9",
                                "robots",
                                "2026-12-31T23:00:00Z",
                                Treatment.TARPIT),
                        rule(
                                RuleList.BLOCK,
                                "country:TN",
                                "sidetone.yaml:13",
                                "",
                                "2026-12-31T17:00:00Z",
                                null));
    }

    private static Rule rule(
            RuleList list, String match, String place, String note, String end, Treatment met) {
        return new Rule(
                list,
                Book.READER.read(match),
                place,
                note,
                Optional.ofNullable(end).map(Instant::parse),
                Optional.ofNullable(met));
    }

    @Test
    void whatWasNotReadFromAFileIsPlacedByItsPath() {
        var configs = List.of(new RuleConfig("anonymous"), new RuleConfig("invalid"));
        assertThat(WrittenRules.rules(RuleList.BLOCK, configs, Book.READER, BERLIN))
                .extracting(Rule::place)
                .containsExactly("screening.block[0]", "screening.block[1]");
    }

    @Test
    void everyMistakeIsToldInOneRun() {
        assertThat(
                        ScreeningYaml.problems(
                                folder,
                                BEFORE
                                        + """
                                          own-numbers: [anonymous]
                                          allow:
                                            - anonymus
                                            - {match: +4930123456, treatment: tarpit}
                                          block:
                                            - prefx:089
                                            - regex:(a+)+
                                        """))
                .hasSize(5)
                .anyMatch(problem -> problem.contains("not a number of the network"))
                .anyMatch(problem -> problem.contains("did you mean `anonymous`?"))
                .anyMatch(problem -> problem.contains("leave `treatment` out"))
                .anyMatch(problem -> problem.contains("did you mean `prefix:`?"))
                .anyMatch(problem -> problem.contains("could keep this regular expression busy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "block: [neighbour:6] | Write `own-numbers` into `screening`",
                "block: [{match: anonymous, until: tomorrow}] | not a date; write it like 2026-12-31",
                "block: [{match: anonymous, until: 2026-02-30}] | not a date",
                "block: [{match: anonymous, treatment: tar-pit}] | did you mean `tarpit`?",
                "block: [{math: anonymous}] | did you mean `match`?",
                "block: [{place: 1, match: anonymous}] | unknown key `place`",
                "block: [[anonymous]] | keys are wanted, of `match`, `note`, `until`, `treatment`",
                "block: anonymous | a list is wanted; write [anonymous]",
            })
    void whatIsWrongIsTold(String screening, String problem) {
        assertThat(ScreeningYaml.problems(folder, BEFORE + "  " + screening + "\n"))
                .anyMatch(told -> told.contains(problem));
    }

    @Test
    void aRuleThatWasNotCheckedIsRefused() {
        assertThatThrownBy(() -> Book.READER.read("nonsense:"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void untilADayIsToItsEndOnTheHousesClock() {
        assertThat(new Until("2026-10-25").in(BERLIN)).isEqualTo("2026-10-25T23:00:00Z");
        assertThat(new Until("2026-10-25 12:00").in(BERLIN)).isEqualTo("2026-10-25T11:00:00Z");
        assertThat(new Until("2026-10-25T12:00:00+05:00").in(BERLIN))
                .isEqualTo("2026-10-25T07:00:00Z");
    }
}
