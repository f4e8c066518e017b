package io.sidetone.lab.audio;

/**
 * Brings sound to a lower rate: a windowed-sinc low-pass evaluated at the new sample times. Slow
 * and plain; some seconds of speech take milliseconds.
 */
public final class Resampler {

    /** Zero crossings of the sinc on either side; more would not be heard on a telephone. */
    private static final int REACH = 12;

    private Resampler() {}

    /** The same sound at {@code rate} samples a second, at most its own rate. */
    public static Pcm to(int rate, Pcm source) {
        if (source.rate() == rate) {
            return source;
        }
        double step = (double) source.rate() / rate;
        short[] out = new short[(int) (source.samples().length / step)];
        for (int i = 0; i < out.length; i++) {
            out[i] =
                    (short)
                            Math.clamp(
                                    Math.round(at(source.samples(), i * step, step)),
                                    -32768,
                                    32767);
        }
        return new Pcm(out, rate);
    }

    private static double at(short[] samples, double center, double step) {
        int reach = (int) Math.ceil(REACH * step);
        int first = Math.max(0, (int) center - reach);
        int last = Math.min(samples.length - 1, (int) center + reach);
        double sum = 0;
        for (int i = first; i <= last; i++) {
            double distance = (i - center) / step;
            sum += samples[i] * sinc(distance) * hann(distance / REACH) / step;
        }
        return sum;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double hann(double x) {
        return Math.abs(x) >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * x);
    }
}
