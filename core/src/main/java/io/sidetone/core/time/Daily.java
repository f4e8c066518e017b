package io.sidetone.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Says once a day that something is due; the first time a day from now. */
public final class Daily {

    private static final Duration DAY = Duration.ofDays(1);

    private final InstantSource clock;
    private final AtomicReference<Instant> last;

    /** Begins to count. */
    public Daily(InstantSource clock) {
        this.clock = clock;
        last = new AtomicReference<>(clock.instant());
    }

    /** True for one who asks, when the last time is a day ago; a clock that was set counts too. */
    public boolean isDue() {
        var now = clock.instant();
        var before = last.get();
        return Duration.between(before, now).abs().compareTo(DAY) >= 0
                && last.compareAndSet(before, now);
    }
}
