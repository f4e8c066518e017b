package io.sidetone.manager.calls;

/** Where a call is. */
public enum CallState {
    /** It has begun, and nothing rings yet. */
    DIALLING,
    /** A telephone rings. */
    RINGING,
    /** Two or more talk. */
    TALKING,
    /** They would talk, but one has put the other on hold. */
    ON_HOLD,
    /** It waits in a parking lot. */
    PARKED,
    /** Somebody is connected with the PBX alone: an announcement, a menu, a voicemail. */
    IN_DIALPLAN,
    ENDED
}
