package io.sidetone.ari.trunk;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;

/**
 * The section {@code trunk: pin}: how a PIN is asked for.
 *
 * @param tries before the call is refused
 * @param firstKey how long to wait for the first key: one looks for the PIN
 * @param nextKey how long for each further one: one knows it by then
 */
public record PinConfig(
        @Default("3") @Range(min = "1", max = "10") int tries,
        @Default("10s") @Range(min = "1s", max = "1m") Duration firstKey,
        @Default("5s") @Range(min = "1s", max = "1m") Duration nextKey) {}
