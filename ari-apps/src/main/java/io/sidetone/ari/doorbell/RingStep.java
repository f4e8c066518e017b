package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;
import java.util.List;

/**
 * Telephones that begin to ring together. Those of earlier steps ring on.
 *
 * @param to which
 * @param after since the press; sooner when no telephone rings any more
 */
public record RingStep(
        List<PhoneConfig> to, @Default("0s") @Range(min = "0s", max = "10m") Duration after) {

    public RingStep {
        to = List.copyOf(to);
    }
}
