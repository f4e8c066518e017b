package io.sidetone.lab.bench.ari;

import java.util.Properties;

/**
 * What one client measured of itself.
 *
 * @param callsPerSecond requests answered, by the time it took
 * @param failed requests that were not
 * @param eventsPerSecond from the first burst's order to the last event
 * @param missing events that did not come
 * @param inversions events that came right after a later one
 * @param answered of the requests without a waiting thread, within {@link AriStage#PATIENCE}
 */
public record AriScore(
        double callsPerSecond,
        double failed,
        double eventsPerSecond,
        double missing,
        double inversions,
        double answered) {

    /** For the standard output of a process. */
    String lines() {
        return """
        calls-per-second=%s
        failed=%s
        events-per-second=%s
        missing=%s
        inversions=%s
        answered=%s
        """
                .formatted(callsPerSecond, failed, eventsPerSecond, missing, inversions, answered);
    }

    /** That of a client's output. */
    public static AriScore of(Properties lines) {
        return new AriScore(
                number(lines, "calls-per-second"),
                number(lines, "failed"),
                number(lines, "events-per-second"),
                number(lines, "missing"),
                number(lines, "inversions"),
                number(lines, "answered"));
    }

    private static double number(Properties lines, String key) {
        return Double.parseDouble(lines.getProperty(key, "NaN"));
    }
}
