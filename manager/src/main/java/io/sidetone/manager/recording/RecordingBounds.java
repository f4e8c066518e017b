package io.sidetone.manager.recording;

import java.time.Duration;

/**
 * How much is kept.
 *
 * @param size bytes of all files together; 100,000 or more
 * @param age a file whose last event is older goes; positive
 */
public record RecordingBounds(long size, Duration age) {

    /** A hundredth of a small disk, and a week. */
    public static final RecordingBounds DEFAULTS =
            new RecordingBounds(100_000_000, Duration.ofDays(7));

    /** Smaller files would hold little but headers and answers. */
    public static final long SMALLEST = 100_000;

    /** Files go one at a time, so that this share of what was is lost at once. */
    private static final int SHARES = 10;

    /** The last block, gzip's check sum and length. */
    private static final int END = 100;

    /**
     * @throws IllegalArgumentException when a bound is too small
     */
    public RecordingBounds {
        if (size < SMALLEST || !age.isPositive()) {
            throw new IllegalArgumentException(
                    "a recording needs room for 100kB and a positive age");
        }
    }

    /** What one file may have before its end is written, which takes some bytes itself. */
    long fileSize() {
        return size / SHARES - END;
    }

    /** How long one file is written. */
    Duration fileAge() {
        return age.dividedBy(SHARES);
    }
}
