package io.sidetone.agi.numbers;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;

/**
 * The section {@code numbers} of the configuration.
 *
 * @param tries how many ways out the dialplan is told at most, 1 to 9; for an emergency it is told
 *     all
 * @param speakRefusals whether callers are told in words why a call does not go out; else the
 *     dialplan is told only
 */
public record NumbersConfig(
        @Default("3") @Range(min = "1", max = "9") int tries,
        @Default("true") boolean speakRefusals) {}
