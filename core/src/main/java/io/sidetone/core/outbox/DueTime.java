package io.sidetone.core.outbox;

import java.time.Duration;
import java.time.Instant;

/** Times to come, on a clock that people, NTP and empty batteries set. */
final class DueTime {

    private DueTime() {}

    /**
     * Whether a time has come that was laid down as so long from then. One that is further away
     * than that was laid down by a clock that has been set back since: it has come too, or what
     * waits for it would wait for as long as the clock was set back.
     *
     * @param wait from the moment when it was laid down to {@code due}
     */
    static boolean isDue(Instant due, Instant now, Duration wait) {
        return !due.isAfter(now) || due.isAfter(now.plus(wait));
    }
}
