package io.sidetone.core.outbox;

import java.time.Duration;

/**
 * A take that was pulled from the PBX.
 *
 * @param sound how much of it is sound
 * @param cutShort whether it seems to have ended because the PBX's disk was full, so that its end
 *     is missing
 */
public record CollectedTake(Duration sound, boolean cutShort) {}
