package io.sidetone.lab.audio;

import java.util.Arrays;

/**
 * Where a piece of sound is found in another one, and how well it fits.
 *
 * @param offset of the piece's first sample in the whole; a little below zero when it is cut off
 * @param correlation normalised: 1 for the same samples at any loudness, about 0 for others
 */
public record AudioMatch(int offset, double correlation) {

    /** The search looks at every fourth sample first; speech survives that, time does not. */
    private static final int COARSE = 4;

    /** So many samples of the piece may be missing at either edge, at the cost of correlation. */
    private static final int OVERHANG = 800;

    /** Finds the best place of {@code piece} in {@code whole}; both of the same rate. */
    public static AudioMatch find(Pcm piece, Pcm whole) {
        if (piece.rate() != whole.rate()) {
            throw new IllegalArgumentException("sounds of different rates");
        }
        double[] needle = values(piece.samples(), 0);
        double[] hay = values(whole.samples(), OVERHANG);
        int rough = best(thinned(needle), thinned(hay), 0, Integer.MAX_VALUE).offset() * COARSE;
        AudioMatch fine = best(needle, hay, rough - 2 * COARSE, rough + 2 * COARSE);
        return new AudioMatch(fine.offset() - OVERHANG, fine.correlation());
    }

    private static AudioMatch best(double[] needle, double[] hay, int from, int to) {
        AudioMatch best = new AudioMatch(0, 0);
        int last = Math.min(to, hay.length - needle.length);
        double needleEnergy = energy(needle, 0, needle.length);
        for (int offset = Math.max(0, from); offset <= last; offset++) {
            double fit = correlation(needle, needleEnergy, hay, offset);
            if (fit > best.correlation()) {
                best = new AudioMatch(offset, fit);
            }
        }
        return best;
    }

    private static double correlation(double[] needle, double energy, double[] hay, int offset) {
        double product = 0;
        for (int i = 0; i < needle.length; i++) {
            product += needle[i] * hay[offset + i];
        }
        double both = energy * energy(hay, offset, needle.length);
        return both == 0 ? 0 : product / Math.sqrt(both);
    }

    private static double energy(double[] values, int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }

    private static double[] values(short[] samples, int margin) {
        double[] values = new double[samples.length + 2 * margin];
        for (int i = 0; i < samples.length; i++) {
            values[margin + i] = samples[i];
        }
        return values;
    }

    private static double[] thinned(double[] values) {
        double[] thin = new double[values.length / COARSE];
        for (int i = 0; i < thin.length; i++) {
            thin[i] = Arrays.stream(values, i * COARSE, (i + 1) * COARSE).sum();
        }
        return thin;
    }
}
