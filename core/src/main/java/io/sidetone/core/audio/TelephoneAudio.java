package io.sidetone.core.audio;

import java.time.Duration;

/** The one audio format that recordings have: linear 16-bit PCM, 8 kHz, mono, little-endian. */
public final class TelephoneAudio {

    /** Samples a second. */
    public static final int SAMPLE_RATE = 8_000;

    /** Bytes of one sample. */
    public static final int SAMPLE_BYTES = 2;

    /** Bytes of one second. */
    public static final int BYTES_PER_SECOND = SAMPLE_RATE * SAMPLE_BYTES;

    private TelephoneAudio() {}

    /** How long {@code bytes} of audio last. */
    public static Duration durationOf(long bytes) {
        return Duration.ofNanos(
                Math.multiplyExact(bytes / SAMPLE_BYTES, 1_000_000_000L / SAMPLE_RATE));
    }
}
