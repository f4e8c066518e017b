package io.sidetone.agi.screening.menu;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;

/**
 * The section {@code screening: menu: challenge}: a random code that a robot does not understand.
 *
 * @param digits how long the code is where a verdict does not say
 * @param tries how many codes a caller gets, each a new one
 * @param failed what callers meet who have keyed none of them
 */
public record ChallengeConfig(
        @Default("3") @Range(min = "2", max = "4") int digits,
        @Default("3") @Range(min = "1", max = "9") int tries,
        @Default("not-in-service") Treatment failed) {

    /**
     * @throws IllegalArgumentException when failing leads to the challenge or the menu
     */
    public ChallengeConfig {
        MenuConfig.requireEnd(failed);
    }
}
