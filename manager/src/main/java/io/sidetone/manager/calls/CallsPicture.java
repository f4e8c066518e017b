package io.sidetone.manager.calls;

import java.time.Instant;
import java.util.List;

/**
 * The calls at one moment.
 *
 * @param at when; lengths are measured from it
 * @param isCurrent whether Asterisk is connected; otherwise this is how it was
 * @param why in words when it is not current; empty otherwise
 * @param calls those that live first, then those that have ended, each from the latest to the
 *     oldest
 * @param notShown how many channels there were beside, because there are too many
 */
public record CallsPicture(
        Instant at, boolean isCurrent, String why, List<LiveCall> calls, int notShown) {

    public CallsPicture {
        calls = List.copyOf(calls);
    }

    /** Those that have not ended. */
    public List<LiveCall> live() {
        return calls.stream().filter(call -> call.state() != CallState.ENDED).toList();
    }
}
