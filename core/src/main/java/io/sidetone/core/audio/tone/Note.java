package io.sidetone.core.audio.tone;

import java.time.Duration;

/**
 * One sine of a {@link ToneRow}.
 *
 * @param hertz its frequency, over 0 and under 4,000: what a telephone carries
 * @param length how long it lasts, its edges included; 10 ms to 10 s
 */
public record Note(double hertz, Duration length) {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /**
     * @throws IllegalArgumentException when frequency or length are out of range
     */
    public Note {
        if (!(hertz > 0 && hertz < 4000)) {
            throw new IllegalArgumentException("no telephone carries " + hertz + " Hz");
        }
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a note lasts 10 ms to 10 s, not " + length);
        }
    }

    /** A note of so many milliseconds. */
    public static Note of(double hertz, int millis) {
        return new Note(hertz, Duration.ofMillis(millis));
    }
}
