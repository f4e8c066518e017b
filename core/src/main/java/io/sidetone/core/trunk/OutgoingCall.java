package io.sidetone.core.trunk;

import java.time.Instant;

/**
 * Somebody in the house dials.
 *
 * @param caller who: the caller's extension as the caller ID says, else the endpoint; never trusted
 *     further than the endpoint
 * @param endpoint the channel's technology and endpoint, {@code PJSIP/kitchen}; what decides who
 *     calls, since a caller ID can be any
 * @param dialled what was dialled; any text
 * @param forwarded whether a telephone forwards a call rather than its user dialling
 * @param at when
 */
public record OutgoingCall(
        String caller, String endpoint, String dialled, boolean forwarded, Instant at) {}
