package io.sidetone.lab.faults.crowd;

import java.time.Duration;
import java.util.Collection;

/** Of many durations the one in the middle, the one that 99 of 100 do not pass, and the longest. */
record Spread(Duration median, Duration most, Duration longest) {

    static Spread of(Collection<Duration> durations) {
        var sorted = durations.stream().sorted().toList();
        int last = sorted.size() - 1;
        return new Spread(
                sorted.get(last / 2), sorted.get((int) Math.floor(last * 0.99)), sorted.get(last));
    }

    @Override
    public String toString() {
        return "median %d ms, 99 %% %d ms, longest %d ms"
                .formatted(median.toMillis(), most.toMillis(), longest.toMillis());
    }
}
