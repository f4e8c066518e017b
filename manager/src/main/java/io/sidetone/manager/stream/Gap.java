package io.sidetone.manager.stream;

import java.time.Duration;
import java.time.Instant;

/**
 * Events are missing here.
 *
 * @param at when the stream goes on
 * @param from when the first may be missing
 * @param dropped how many events were read and not kept; 0 when nobody can know, as while the
 *     connection was gone
 */
public record Gap(Instant at, Instant from, Reason reason, long dropped) implements StreamItem {

    /** Why. */
    public enum Reason {
        /** There was no connection. */
        DISCONNECTED,
        /** Whoever reads this stream was too slow. */
        SLOW_READER,
        /** An event was larger than is kept. */
        TOO_LARGE
    }

    /** How long it lasted. */
    public Duration length() {
        return Duration.between(from, at);
    }
}
