package io.sidetone.agi.screening.judge;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;

/**
 * The section {@code screening: score}: what it takes. A source that is fairly sure of a robot is
 * worth 50 points, one that is certain 100.
 *
 * @param challengeAt from so many points on, a code must be keyed
 * @param blockAt from so many points on, no telephone rings
 * @param challengeDigits digits of that code, wherever one is asked for
 * @param attestation what attestation counts
 */
public record ScoreConfig(
        @Default("50") @Range(min = "1", max = "10000") int challengeAt,
        @Default("100") @Range(min = "1", max = "10000") int blockAt,
        @Default("3") @Range(min = "2", max = "4") int challengeDigits,
        @Default("{}") AttestationPoints attestation) {

    /**
     * @throws IllegalArgumentException when callers are blocked before they are challenged, or
     *     attestation alone does either
     */
    public ScoreConfig {
        if (blockAt < challengeAt) {
            throw new IllegalArgumentException("`block-at` must be `challenge-at` or more");
        }
        if (attestation.most() >= challengeAt) {
            throw new IllegalArgumentException(
                    "attestation alone is no verdict; give it fewer points than `challenge-at`");
        }
    }
}
