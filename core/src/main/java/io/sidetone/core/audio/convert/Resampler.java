package io.sidetone.core.audio.convert;

/**
 * Changes the sample rate with a windowed-sinc filter (J. O. Smith, Digital Audio Resampling;
 * Kaiser window), so that nothing above the new rate's half folds back as a hiss into the speech.
 * The filter for each of the repeating positions between two samples is worked out once.
 */
final class Resampler {

    /** Zero crossings of the sinc on each side; more is a steeper edge and more work. */
    private static final int ZEROS = 24;

    /** The edge as a part of the lower rate's half, so that its slope ends at that half. */
    private static final double EDGE = 0.92;

    /** Shape of the Kaiser window: about 80 dB of stop band. */
    private static final double BETA = 8.0;

    private final int from;
    private final int to;
    private final int step;
    private final int reach;
    private final float[][] filters;

    Resampler(int from, int to) {
        this.from = from;
        this.to = to;
        var divisor = gcd(from, to);
        this.step = to / divisor;
        var cutoff = EDGE * Math.min(1.0, (double) to / from);
        this.reach = (int) Math.ceil(ZEROS / cutoff);
        this.filters = new float[step][];
        for (var phase = 0; phase < step; phase++) {
            filters[phase] = filter((double) phase / step, cutoff);
        }
    }

    float[] resample(float[] in) {
        var out = new float[(int) ((long) in.length * to / from)];
        var stride = (long) step * from / to;
        for (var n = 0; n < out.length; n++) {
            var position = n * stride;
            out[n] = at(in, (int) (position / step), filters[(int) (position % step)]);
        }
        return out;
    }

    private float at(float[] in, int centre, float[] filter) {
        var first = centre - reach + 1;
        var low = Math.max(0, -first);
        var high = Math.min(filter.length, in.length - first);
        var sum = 0f;
        for (var k = low; k < high; k++) {
            sum += in[first + k] * filter[k];
        }
        return sum;
    }

    /** The filter for an output sample that lies {@code fraction} after an input sample. */
    private float[] filter(double fraction, double cutoff) {
        var taps = new double[2 * reach];
        var sum = 0.0;
        for (var k = 0; k < taps.length; k++) {
            var distance = k - reach + 1 - fraction;
            taps[k] = sinc(cutoff * distance) * kaiser(distance / reach);
            sum += taps[k];
        }
        var filter = new float[taps.length];
        for (var k = 0; k < taps.length; k++) {
            filter[k] = (float) (taps[k] / sum);
        }
        return filter;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) > 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** Modified Bessel function of the first kind, order zero, by its series. */
    private static double bessel(double x) {
        var sum = 1.0;
        var term = 1.0;
        for (var k = 1; term > sum * 1e-12; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
