package io.sidetone.agi.screening.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.Bound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentConfigTest {

    @TempDir Path folder;

    @Test
    void nothingNeedsToBeSaid() {
        assertThat(Bound.screening(folder, "{}").treatments())
                .isEqualTo(
                        new TreatmentConfig(
                                Treatment.NOT_IN_SERVICE,
                                Treatment.NOT_IN_SERVICE,
                                Treatment.NOT_IN_SERVICE,
                                new TarpitConfig(
                                        Duration.ofMinutes(2),
                                        2,
                                        Duration.ofSeconds(2),
                                        Duration.ofSeconds(10),
                                        3),
                                new LetSpeakConfig(
                                        List.of(),
                                        Duration.ofSeconds(90),
                                        Duration.ofSeconds(5),
                                        Duration.ofSeconds(3))));
    }

    @Test
    void everythingCanBeSaid() {
        var written =
                """
                treatments:
                  blocked: tarpit
                  score: let-speak
                  refused: vacant
                  tarpit: {limit: 10m, at-once: 5, silence: 3s, listen: 20s, silent-rounds: 4}
                  let-speak: {to: [anna], limit: 1m, silence: 4s, minimum-sound: 1s}
                """;
        assertThat(Bound.screening(folder, written).treatments())
                .isEqualTo(
                        new TreatmentConfig(
                                Treatment.TARPIT,
                                Treatment.LET_SPEAK,
                                Treatment.VACANT,
                                new TarpitConfig(
                                        Duration.ofMinutes(10),
                                        5,
                                        Duration.ofSeconds(3),
                                        Duration.ofSeconds(20),
                                        4),
                                new LetSpeakConfig(
                                        List.of("anna"),
                                        Duration.ofMinutes(1),
                                        Duration.ofSeconds(4),
                                        Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{refused: menu}|nobody would ever get out of it",
                "{blocked: let-speak}|`let-speak` needs somebody to hear it",
                "{let-speak: {to: [nobody]}}|is not in section `people`",
                "{let-speak: {to: [anna, max]}}|`max` has no mail address: add people.max.mail",
                "{tarpit: {listen: 2s}}|`listen` must be longer than `silence`",
                "{tarpit: {limit: 2h}}|must be from 5s to 1h",
                "{blocked: hangup}|must be one of",
            })
    void whatCannotWorkIsToldWhereItStands(String treatments, String problem) {
        assertThat(Bound.problems(folder, "treatments: " + treatments)).contains(problem);
    }
}
