package io.sidetone.ari.trunk;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;

/**
 * The section {@code trunk: fail-over}: how long another trunk is looked for.
 *
 * @param tries trunks tried for one call
 * @param within no further one is begun later than this after the first: the caller waits
 */
public record FailOverConfig(
        @Default("3") @Range(min = "1", max = "20") int tries,
        @Default("30s") @Range(min = "1s", max = "5m") Duration within) {}
