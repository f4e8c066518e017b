package io.sidetone.core.audio.convert;

import java.util.Arrays;

/**
 * Cuts the silence off both ends of a prompt, modestly: a speech engine leaves up to half a second,
 * which between two prompts sounds like a line gone dead. Some is kept so that no consonant is
 * clipped while the audio path of a fresh call opens.
 */
final class Silence {

    /** Quieter than -54 dB of full scale is silence; a soft consonant is some 10 dB above. */
    private static final float LOUDEST = 0.002f;

    private static final double KEPT_BEFORE = 0.08;
    private static final double KEPT_AFTER = 0.12;

    private Silence() {}

    /** The same sound without long silent ends; unchanged when all of it is silent. */
    static Pcm trim(Pcm sound) {
        var samples = sound.samples();
        var first = 0;
        while (first < samples.length && Math.abs(samples[first]) <= LOUDEST) {
            first++;
        }
        if (first == samples.length) {
            return sound;
        }
        var last = samples.length - 1;
        while (Math.abs(samples[last]) <= LOUDEST) {
            last--;
        }
        var from = Math.max(0, first - (int) (KEPT_BEFORE * sound.rate()));
        var to = Math.min(samples.length, last + 1 + (int) (KEPT_AFTER * sound.rate()));
        return new Pcm(sound.rate(), Arrays.copyOfRange(samples, from, to));
    }
}
