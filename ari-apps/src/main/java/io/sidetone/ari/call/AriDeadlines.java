package io.sidetone.ari.call;

import java.time.Duration;

/** How long Asterisk may take for what a call wants, before the call is given up. */
final class AriDeadlines {

    /** Starting or stopping something: done in milliseconds by a sound PBX. */
    static final Duration AT_ONCE = Duration.ofSeconds(5);

    /** Playing has no length of its own: the longest is an hour's recording heard again. */
    static final Duration PLAYING = Duration.ofHours(2);

    /**
     * When no event has come for so long, Asterisk is asked whether it is still at it: an event may
     * be lost, or all of Asterisk.
     */
    static final Duration LOOK = Duration.ofSeconds(5);

    /** Events and answers take different ways; what happened before an answer is told by then. */
    static final Duration LATE_NEWS = Duration.ofMillis(500);

    private AriDeadlines() {}
}
