package io.sidetone.core.cdr;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;

/**
 * The section {@code call-records}: calls that the doorbell and the trunk have led.
 *
 * @param keep records stay for so long, a day to ten years; half a year covers a telephone bill
 *     that is disputed
 */
public record CallRecordsConfig(@Default("180d") @Range(min = "1d", max = "3650d") Duration keep) {

    /** What holds where nothing is configured. */
    public static final CallRecordsConfig DEFAULTS = new CallRecordsConfig(Duration.ofDays(180));
}
