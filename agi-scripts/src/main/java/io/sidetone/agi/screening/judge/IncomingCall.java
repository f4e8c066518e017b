package io.sidetone.agi.screening.judge;

import io.sidetone.core.number.OutsideNumber;
import java.time.Instant;

/**
 * A call before anybody's telephone rings. Number and name are whatever somebody chose to send;
 * only the line and the time are facts.
 *
 * @param line technology and endpoint that the call came in by, {@code PJSIP/trunk}: from the
 *     channel's own name, which no caller chooses
 * @param number who calls, as understood
 * @param received the caller ID as it came
 * @param name the caller's name as it came; empty when there is none
 * @param attestation what the network vouches for
 * @param at when it came in
 */
public record IncomingCall(
        String line,
        OutsideNumber number,
        String received,
        String name,
        Attestation attestation,
        Instant at) {}
