package io.sidetone.ari.steer;

/** Why we hang up a leg, which decides what the called telephone makes of it. */
public enum LegEnd {

    /** Somebody else took the call: no missed call on the display. */
    ANSWERED_ELSEWHERE,

    /** The call is over, or not wanted any more. */
    NORMAL
}
