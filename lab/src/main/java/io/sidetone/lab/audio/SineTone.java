package io.sidetone.lab.audio;

import java.time.Duration;

/** A pure tone, to be looked for in what somebody heard. */
public final class SineTone {

    private static final int AMPLITUDE = 8000;

    private SineTone() {}

    /** A tone of so many hertz, as a telephone would carry it. */
    public static Pcm of(int hertz, Duration length) {
        short[] samples = new short[Math.toIntExact(length.toMillis() * Pcm.TELEPHONE / 1000)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (AMPLITUDE * Math.sin(2 * Math.PI * hertz * i / Pcm.TELEPHONE));
        }
        return new Pcm(samples, Pcm.TELEPHONE);
    }
}
