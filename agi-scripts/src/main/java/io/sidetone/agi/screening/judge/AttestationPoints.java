package io.sidetone.agi.screening.judge;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.util.stream.IntStream;

/**
 * The section {@code screening: score: attestation}: what each attestation counts.
 *
 * @param none nothing was said, as for most calls in most countries
 * @param failed the signature did not hold
 * @param gateway the network only passed the call on
 * @param partial the network knows its customer
 * @param full and that the number is theirs
 */
public record AttestationPoints(
        @Default("0") @Range(min = "-1000", max = "1000") int none,
        @Default("40") @Range(min = "-1000", max = "1000") int failed,
        @Default("10") @Range(min = "-1000", max = "1000") int gateway,
        @Default("-10") @Range(min = "-1000", max = "1000") int partial,
        @Default("-20") @Range(min = "-1000", max = "1000") int full) {

    /** What one counts. */
    public int of(Attestation attestation) {
        return switch (attestation) {
            case NONE -> none;
            case FAILED -> failed;
            case GATEWAY -> gateway;
            case PARTIAL -> partial;
            case FULL -> full;
        };
    }

    int most() {
        return IntStream.of(none, failed, gateway, partial, full).max().orElse(0);
    }
}
