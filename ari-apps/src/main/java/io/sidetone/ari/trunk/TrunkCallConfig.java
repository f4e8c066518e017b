package io.sidetone.ari.trunk;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import io.sidetone.core.trunk.guard.GuardConfig;
import java.time.Duration;

/**
 * The section {@code trunk} of the configuration: how calls out are led.
 *
 * @param ringFor how long the callee may ring: most voicemail answers within a minute
 * @param signWithin a trunk has failed that gives no sign of the callee for so long, unless it is
 *     the last: an international call takes up to 11 s to ring (ITU-T E.721, 95 %)
 * @param failOver how long another trunk is looked for
 * @param pin how a PIN is asked for
 * @param warning how long before its end a call with a limit has the warning tone; zero for none
 * @param tone how long a caller whom Sidetone has answered hears that it is busy: until they
 *     understand
 * @param guard who may call what, for how long and for how much
 */
public record TrunkCallConfig(
        @Default("90s") @Range(min = "5s", max = "10m") Duration ringFor,
        @Default("20s") @Range(min = "2s", max = "2m") Duration signWithin,
        @Default("{}") FailOverConfig failOver,
        @Default("{}") PinConfig pin,
        @Default("1m") @Range(min = "0s", max = "10m") Duration warning,
        @Default("10s") @Range(min = "1s", max = "1m") Duration tone,
        @Default("{}") GuardConfig guard) {}
