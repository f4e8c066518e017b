package io.sidetone.ari.steer;

import java.util.OptionalInt;

/**
 * Why a channel ended.
 *
 * @param q850 ITU-T Q.850, as Asterisk says; 0 when it does not
 * @param sip the status of SIP, {@code 486}; empty when Asterisk does not say (before 22.7, or a
 *     normal end)
 */
public record HangupCause(int q850, OptionalInt sip) {

    public static final HangupCause UNKNOWN = new HangupCause(0, OptionalInt.empty());
}
