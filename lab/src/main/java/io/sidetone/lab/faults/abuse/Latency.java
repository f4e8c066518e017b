package io.sidetone.lab.faults.abuse;

import java.time.Duration;
import java.util.List;

/**
 * How long callers waited for the first command.
 *
 * @param sorted each one's time, the shortest first; one at least
 */
record Latency(List<Duration> sorted) {

    Latency {
        sorted = sorted.stream().sorted().toList();
    }

    Duration median() {
        return percentile(50);
    }

    /** What this many in a hundred did not exceed. */
    Duration percentile(int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(1, rank) - 1);
    }

    @Override
    public String toString() {
        return "%s / %s / %s ms"
                .formatted(millis(median()), millis(percentile(99)), millis(sorted.getLast()));
    }

    private static String millis(Duration time) {
        return "%.1f".formatted(time.toNanos() / 1e6);
    }
}
