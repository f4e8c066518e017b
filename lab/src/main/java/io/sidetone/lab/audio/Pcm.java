package io.sidetone.lab.audio;

import java.time.Duration;
import java.util.Arrays;

/**
 * Sound as samples: 16 bit, one channel.
 *
 * @param samples the samples, not copied
 * @param rate samples a second
 */
@SuppressWarnings("ArrayRecordComponent") // compared by AudioMatch only, and too long to copy
public record Pcm(short[] samples, int rate) {

    /** The rate of a telephone line. */
    public static final int TELEPHONE = 8000;

    private static final Duration MOMENT = Duration.ofMillis(20);

    private static final double FULL_SCALE = 32768;

    public Duration length() {
        return durationOf(samples.length);
    }

    /** How long so many samples of this sound last. */
    public Duration durationOf(int count) {
        return Duration.ofMillis(count * 1000L / rate);
    }

    /** The same after so much silence. */
    public Pcm after(Duration silence) {
        int first = Math.toIntExact(silence.toMillis() * rate / 1000);
        short[] all = new short[first + samples.length];
        System.arraycopy(samples, 0, all, first, samples.length);
        return new Pcm(all, rate);
    }

    /** A piece of this sound, cut to what there is. */
    public Pcm between(Duration from, Duration to) {
        return new Pcm(Arrays.copyOfRange(samples, position(from), position(to)), rate);
    }

    /**
     * This sound from its first audible moment to its last.
     *
     * @param audible the root mean square at which 20 ms of sound are more than silence
     */
    public Pcm withoutSilentEnds(double audible) {
        Duration first = Duration.ZERO;
        while (first.compareTo(length()) < 0 && moment(first).loudness() < audible) {
            first = first.plus(MOMENT);
        }
        Duration last = length();
        while (last.compareTo(first) > 0 && moment(last.minus(MOMENT)).loudness() < audible) {
            last = last.minus(MOMENT);
        }
        return between(first, last);
    }

    private Pcm moment(Duration start) {
        return between(start, start.plus(MOMENT));
    }

    /** Root mean square, from 0 for silence to 1. */
    public double loudness() {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length) / FULL_SCALE;
    }

    private int position(Duration time) {
        return Math.clamp(time.toMillis() * rate / 1000, 0, samples.length);
    }
}
