package io.sidetone.core.audio.convert;

/**
 * Sound of one channel in memory, for prompts of seconds, not for recordings.
 *
 * @param rate samples per second, {@value #LOWEST_RATE} to {@value #HIGHEST_RATE}
 * @param samples full scale is -1 to 1; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // an inner value that is never compared
public record Pcm(int rate, float[] samples) {

    public static final int LOWEST_RATE = 4_000;
    public static final int HIGHEST_RATE = 96_000;

    /**
     * @throws IllegalArgumentException when the rate is out of range
     */
    public Pcm {
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw new IllegalArgumentException("no usable sample rate: " + rate);
        }
    }
}
