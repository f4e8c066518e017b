package io.sidetone.lab.audio;

import java.time.Duration;
import java.util.BitSet;

/**
 * What somebody heard. Sound that is played and listened to in real time slips now and then on a
 * busy machine: a frame of 20 ms is lost, or stands there twice. From such a seam on nothing is in
 * its place any more, and {@link AudioMatch} finds half of it at best. So sound is looked for piece
 * by piece, each near the place where it belongs. The pieces overlap: what lies beside a seam is
 * found in a piece that ends there or begins there, and only the seam itself is missing.
 *
 * @param whole all that was heard
 */
public record Hearing(Pcm whole) {

    /** Long enough that hardly any other piece of speech is alike, short beside a word. */
    private static final int STEPS_OF_PIECE = 4;

    /** From the beginning of one piece to the next. */
    private static final Duration STEP = Duration.ofMillis(50);

    private static final Duration PIECE = STEP.multipliedBy(STEPS_OF_PIECE);

    /** How far the seams of one sound may move its end. */
    private static final Duration SLIP = Duration.ofMillis(400);

    /** The same piece rendered twice; of other words, one piece in four hundred is so alike. */
    private static final double SAME = 0.95;

    /** Root mean square below which a piece is a pause between words. */
    private static final double AUDIBLE = 0.01;

    /**
     * The share of what is audible of a sound that was heard, from 0 to 1. Silence at its ends does
     * not count: a prompt has less of it than what was spoken, and a call ends with the last word.
     */
    public double shareOf(Pcm sound) {
        Pcm audible = sound.withoutSilentEnds(AUDIBLE);
        Duration place = whole.durationOf(AudioMatch.find(audible, whole).offset());
        int steps = Math.toIntExact(audible.length().dividedBy(STEP));
        BitSet heard = new BitSet(steps);
        for (int first = 0; first + STEPS_OF_PIECE <= steps; first++) {
            if (isHeard(audible, STEP.multipliedBy(first), place)) {
                heard.set(first, first + STEPS_OF_PIECE);
            }
        }
        BitSet loud = loud(audible, steps);
        heard.and(loud);
        return loud.isEmpty() ? 0 : (double) heard.cardinality() / loud.cardinality();
    }

    private static BitSet loud(Pcm sound, int steps) {
        BitSet loud = new BitSet(steps);
        for (int step = 0; step < steps; step++) {
            loud.set(
                    step,
                    isLoud(sound.between(STEP.multipliedBy(step), STEP.multipliedBy(step + 1))));
        }
        return loud;
    }

    private boolean isHeard(Pcm sound, Duration start, Duration place) {
        Pcm piece = sound.between(start, start.plus(PIECE));
        Duration there = place.plus(start);
        Pcm near = whole.between(there.minus(SLIP), there.plus(PIECE).plus(SLIP));
        return isLoud(piece) && AudioMatch.find(piece, near).correlation() > SAME;
    }

    private static boolean isLoud(Pcm piece) {
        return piece.loudness() > AUDIBLE;
    }
}
