package io.sidetone.lab.bench.events;

import java.time.Duration;

/**
 * What a client is told after its log-in.
 *
 * @param events how many; after them comes a {@code Shutdown}
 * @param perSecond how many of them in a second; 0 for as fast as the line takes them
 * @param pause after the client's last action: who asks much at first is asked for its patience
 */
public record StreamPlan(long events, int perSecond, Duration pause) {

    /** Long enough for what a client asks after its log-in. */
    private static final Duration SETTLED = Duration.ofMillis(300);

    /** As fast as they are taken. */
    public static StreamPlan fullSpeed(long events) {
        return new StreamPlan(events, 0, SETTLED);
    }

    /** At a rate, from the log-in on. */
    public static StreamPlan steadily(long events, int perSecond) {
        return new StreamPlan(events, perSecond, Duration.ZERO);
    }
}
