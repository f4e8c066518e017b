package io.sidetone.agi.screening.log;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;

/**
 * The section {@code screening: log}.
 *
 * @param keep calls stay in the log for so long, a day to ten years
 */
public record LogConfig(@Default("365d") @Range(min = "1d", max = "3650d") Duration keep) {

    /** What holds where nothing is configured. */
    public static final LogConfig DEFAULTS = new LogConfig(Duration.ofDays(365));
}
