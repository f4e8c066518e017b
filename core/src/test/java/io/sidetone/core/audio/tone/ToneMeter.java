package io.sidetone.core.audio.tone;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures tones in telephone sound: where each begins and ends, its frequency and its level. */
public final class ToneMeter {

    /**
     * A tone that was found.
     *
     * @param from its first sample at half its height or more
     * @param to the sample after its last such one
     * @param hertz its frequency
     * @param level in dBm0
     */
    public record Heard(int from, int to, double hertz, double level) {

        /** How long it lasts, at half its height. */
        public double millis() {
            return (to - from) / 8.0;
        }
    }

    /**
     * Root mean square of 0 dBm0: the digital milliwatt of G.711 (table 6, µ-law) as Asterisk and
     * everybody decodes it to 16 bits: 8828 and 20860, twice each, in turns of sign.
     */
    private static final double MILLIWATT = Math.sqrt((8828.0 * 8828 + 20860.0 * 20860) / 2);

    /** A period of the lowest tone lasts hardly longer than twice this many samples. */
    private static final int HALF_PERIOD = 5;

    private static final int HEADER = 44;

    private static final double RATE = 8000;

    private ToneMeter() {}

    /**
     * Finds tones near the given frequencies, in that order, each after the one before.
     *
     * @param height the amplitude expected, roughly
     */
    public static List<Heard> measure(short[] sound, double height, double... wanted) {
        var found = new ArrayList<Heard>();
        int at = 0;
        for (var hertz : wanted) {
            var heard = next(sound, at, height, hertz);
            found.add(heard);
            at = heard.to();
        }
        return found;
    }

    /** The samples of a WAV file with a plain 44-byte header. */
    public static short[] samplesOf(byte[] wav) {
        var samples = new short[(wav.length - HEADER) / 2];
        ByteBuffer.wrap(wav, HEADER, wav.length - HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    /** A tone is over where it falls silent, or where another begins. */
    private static Heard next(short[] sound, int start, double height, double hertz) {
        int from = start;
        while (from < sound.length && Math.abs(sound[from]) < height / 2) {
            from++;
        }
        int to = from;
        while (to < sound.length && isLoud(sound, to, height)) {
            to++;
        }
        var middle = middleHalf(sound, from, to);
        var best = frequencyNear(middle, hertz);
        return new Heard(from, to, best, level(middle));
    }

    /** Between two crests of a sine there are samples that are not. */
    private static boolean isLoud(short[] sound, int at, double height) {
        for (int i = at; i < Math.min(sound.length, at + HALF_PERIOD); i++) {
            if (Math.abs(sound[i]) >= height / 2) {
                return true;
            }
        }
        return false;
    }

    private static short[] middleHalf(short[] sound, int from, int to) {
        int quarter = (to - from) / 4;
        return Arrays.copyOfRange(sound, from + quarter, to - quarter);
    }

    /** The frequency within 5 % of the one wanted at which Goertzel's power is greatest. */
    private static double frequencyNear(short[] sound, double wanted) {
        double best = 0;
        double greatest = -1;
        for (double hertz = wanted * 0.95; hertz <= wanted * 1.05; hertz += 0.05) {
            var power = goertzel(sound, hertz);
            if (power > greatest) {
                greatest = power;
                best = hertz;
            }
        }
        return best;
    }

    private static double goertzel(short[] sound, double hertz) {
        var twice = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double one = 0;
        double two = 0;
        for (int i = 0; i < sound.length; i++) {
            // Hann's window: the mirror frequency would pull the peak aside.
            var window = (1 - Math.cos(2 * Math.PI * (i + 0.5) / sound.length)) / 2;
            var now = sound[i] * window + twice * one - two;
            two = one;
            one = now;
        }
        return one * one + two * two - twice * one * two;
    }

    private static double level(short[] sound) {
        double squares = 0;
        for (var sample : sound) {
            squares += (double) sample * sample;
        }
        return 20 * Math.log10(Math.sqrt(squares / sound.length) / MILLIWATT);
    }
}
