package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.agi.screening.treatment.Treatment;
import java.time.ZoneId;
import java.util.List;

/**
 * What the configuration says about judging.
 *
 * @param inside technology and endpoint of the house's own telephones
 * @param blocked what those meet whom the block list names, where their rule says nothing else
 * @param scored what those meet whom the score blocks
 * @param score what it takes to be challenged or blocked
 * @param hours quiet hours and holidays
 * @param zone the house's clock
 */
public record JudgeSettings(
        List<String> inside,
        Treatment blocked,
        Treatment scored,
        ScoreConfig score,
        HoursConfig hours,
        ZoneId zone) {

    public JudgeSettings {
        inside = List.copyOf(inside);
    }

    /** Those of the section. */
    public static JudgeSettings of(
            ScreeningConfig screening, Treatment blocked, Treatment scored, ZoneId zone) {
        return new JudgeSettings(
                screening.inside(), blocked, scored, screening.score(), screening.hours(), zone);
    }
}
