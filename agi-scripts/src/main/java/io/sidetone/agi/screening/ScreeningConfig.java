package io.sidetone.agi.screening;

import io.sidetone.agi.screening.judge.AttestationConfig;
import io.sidetone.agi.screening.judge.HoursConfig;
import io.sidetone.agi.screening.judge.ScoreConfig;
import io.sidetone.agi.screening.log.LogConfig;
import io.sidetone.agi.screening.memory.MemoryConfig;
import io.sidetone.agi.screening.menu.MenuConfig;
import io.sidetone.agi.screening.reputation.ReputationConfig;
import io.sidetone.agi.screening.rule.RuleConfig;
import io.sidetone.agi.screening.treatment.TreatmentConfig;
import io.sidetone.core.config.Default;
import java.util.List;

/**
 * The section {@code screening} of the configuration.
 *
 * @param ownNumbers the numbers the house is reached by, for rules about neighbours
 * @param inside endpoints of the house itself, such as {@code PJSIP/door}: never screened
 * @param memory how long what is remembered
 * @param log how long calls stay in the log
 * @param allow who is always let through
 * @param block who never is
 * @param attestation which trunks may vouch for a number
 * @param reputation who is asked about callers
 * @param score what it takes to be challenged or blocked
 * @param hours quiet hours and holidays
 * @param menu what callers are asked
 * @param treatments what those meet whom no telephone rings for
 */
public record ScreeningConfig(
        @Default("[]") List<String> ownNumbers,
        @Default("[]") List<String> inside,
        @Default("{}") MemoryConfig memory,
        @Default("{}") LogConfig log,
        @Default("[]") List<RuleConfig> allow,
        @Default("[]") List<RuleConfig> block,
        @Default("{}") AttestationConfig attestation,
        @Default("{}") ReputationConfig reputation,
        @Default("{}") ScoreConfig score,
        @Default("{}") HoursConfig hours,
        @Default("{}") MenuConfig menu,
        @Default("{}") TreatmentConfig treatments) {

    public ScreeningConfig {
        ownNumbers = List.copyOf(ownNumbers);
        inside = List.copyOf(inside);
        allow = List.copyOf(allow);
        block = List.copyOf(block);
    }
}
