package io.sidetone.agi.screening.log;

import java.util.Optional;

/** The log of screened calls, as calls write it. Never waits for the store, never throws. */
public interface CallLog {

    /** Writes down a call, or what is new about one with the same channel id. */
    void note(ScreenedCall call);

    /** The latest caller from outside, for "block the last caller". */
    Optional<ScreenedCall> last();

    /**
     * The call of a channel that was noted lately.
     *
     * @param channelId Asterisk's unique id; any text
     * @return empty when it is not known, or not any more
     */
    default Optional<ScreenedCall> find(String channelId) {
        return last().filter(call -> call.channelId().equals(channelId));
    }

    /** The latest call that no telephone rang for, for "rescue the last blocked one". */
    Optional<ScreenedCall> lastTurnedAway();
}
