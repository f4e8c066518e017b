package io.sidetone.lab.bench.events;

import java.util.Properties;

/**
 * What a reader measured of itself.
 *
 * @param count events that came, the last one, which ends it, left out
 * @param perSecond events
 * @param processorSeconds for a million events
 * @param garbage bytes for each event
 */
public record ReadScore(double count, double perSecond, double processorSeconds, double garbage) {

    /** For the standard output of a process. */
    public String lines() {
        return """
        count=%s
        per-second=%s
        processor=%s
        garbage=%s
        """
                .formatted(count, perSecond, processorSeconds, garbage);
    }

    /** That of a reader's output. */
    public static ReadScore of(Properties lines) {
        return new ReadScore(
                number(lines, "count"),
                number(lines, "per-second"),
                number(lines, "processor"),
                number(lines, "garbage"));
    }

    private static double number(Properties lines, String key) {
        return Double.parseDouble(lines.getProperty(key, "NaN"));
    }
}
