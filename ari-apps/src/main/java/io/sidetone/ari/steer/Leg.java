package io.sidetone.ari.steer;

import io.sidetone.core.call.Call;

/** A channel that was called on a caller's behalf. */
public interface Leg {

    /** The channel's id, which we have chosen: {@code sidetone-leg-…}. */
    String id();

    /** What was asked for. */
    DialRequest request();

    /** Whether it has been answered and has not ended. */
    boolean isUp();

    /** Whether it is there no more. */
    boolean hasEnded();

    /**
     * Whoever answered, as a person: prompts, keys. Its methods block, so it is used on a thread of
     * its own while the flow goes on listening; its keys come by {@link LegNews.Key} as well.
     */
    Call call();
}
