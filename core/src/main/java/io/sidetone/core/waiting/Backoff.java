package io.sidetone.core.waiting;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait between tries: twice as long each time, up to a limit, never the same. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    /**
     * A wait that begins at its shortest.
     *
     * @param first of the first turn; positive
     * @param longest of any turn
     */
    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    /**
     * The wait before the next try: half to all of its turn's length, so that many do not march.
     */
    public synchronized Duration next() {
        var turn = next;
        var doubled = turn.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofNanos(random.nextLong(turn.toNanos() / 2, turn.toNanos() + 1));
    }

    /** After a success. */
    public synchronized void reset() {
        next = first;
    }
}
