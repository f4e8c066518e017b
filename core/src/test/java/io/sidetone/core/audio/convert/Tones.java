package io.sidetone.core.audio.convert;

/** Sounds for tests, and what is left of them. */
final class Tones {

    private Tones() {}

    static float[] sine(double hertz, int rate, double seconds, double amplitude) {
        var samples = new float[(int) (rate * seconds)];
        for (var n = 0; n < samples.length; n++) {
            samples[n] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * n / rate));
        }
        return samples;
    }

    /** Level in dB of full scale of the middle half, away from the ends. */
    static double level(float[] samples) {
        var sum = 0.0;
        var from = samples.length / 4;
        var to = samples.length * 3 / 4;
        for (var n = from; n < to; n++) {
            sum += samples[n] * samples[n];
        }
        return 10 * Math.log10(sum / (to - from) + 1e-12);
    }
}
