package io.sidetone.agi.screening.log;

import java.util.Optional;

/** The log of screened calls, as calls write it. Never waits for the store, never throws. */
public interface CallLog {

    /** Writes down a call, or what is new about one with the same channel id. */
    void note(ScreenedCall call);

    /** The latest caller from outside, for "block the last caller". */
    Optional<ScreenedCall> last();

    /** The latest call that no telephone rang for, for "rescue the last blocked one". */
    Optional<ScreenedCall> lastTurnedAway();
}
