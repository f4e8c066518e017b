package io.sidetone.agi.server;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Lets a few lines a second into the log and counts the others, so that thousands of bad
 * connections are neither a full disk nor the end of a journal worth reading.
 */
final class LogBrake {

    /** Enough to see what is going on. */
    private static final int LINES = 10;

    private static final long WINDOW = Duration.ofSeconds(1).toNanos();

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private long windowBegan;
    private int written;
    private long leftOut;

    /**
     * @param log where the lines go
     * @param nanoTime as {@link System#nanoTime}
     */
    LogBrake(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.windowBegan = nanoTime.getAsLong();
    }

    /** Tells, or counts; the next line that is written tells how many were not. */
    void tell(String line) {
        long missed = claim();
        if (missed > 0) {
            log.accept(missed + " lines like the next were left out");
        }
        if (missed >= 0) {
            log.accept(line);
        }
    }

    /** How many were left out before this line; -1 when it is left out itself. */
    private synchronized long claim() {
        if (nanoTime.getAsLong() - windowBegan >= WINDOW) {
            windowBegan = nanoTime.getAsLong();
            written = 0;
        }
        if (written == LINES) {
            leftOut++;
            return -1;
        }
        written++;
        long missed = leftOut;
        leftOut = 0;
        return missed;
    }
}
