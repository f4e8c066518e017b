package io.sidetone.lab.audio;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * What somebody heard. Sound that is played and listened to in real time slips now and then on a
 * busy machine (seen with five calls on two cores: ten pieces of a prompt like 0.999, one like
 * 0.34; on an idle one all like 1). From such a seam on nothing is in its place any more, and
 * {@link AudioMatch} finds half of it at best. So sound is looked for piece by piece, each near the
 * place where it belongs; only a piece with a seam in it differs.
 *
 * @param whole all that was heard
 */
public record Hearing(Pcm whole) {

    /** Long enough that no other piece of speech is alike, short enough that few have a seam. */
    private static final Duration PIECE = Duration.ofMillis(400);

    /** How far the seams of one sound may move its end. */
    private static final Duration SLIP = Duration.ofMillis(400);

    /** The same piece rendered twice; another piece of speech has less than 0.8. */
    private static final double SAME = 0.95;

    /** Root mean square below which a piece is a pause between words. */
    private static final double AUDIBLE = 0.01;

    /**
     * The share of a sound's audible pieces that were heard, from 0 to 1. Silence at its ends does
     * not count: a prompt has less of it than what was spoken, and a call ends with the last word.
     */
    public double shareOf(Pcm sound) {
        Pcm audible = sound.withoutSilentEnds(AUDIBLE);
        Duration place = whole.durationOf(AudioMatch.find(audible, whole).offset());
        return starts(audible.length())
                .filter(start -> audible.between(start, start.plus(PIECE)).loudness() > AUDIBLE)
                .mapToInt(start -> isHeard(audible, start, place.plus(start)) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static Stream<Duration> starts(Duration length) {
        return Stream.iterate(Duration.ZERO, start -> start.plus(PIECE))
                .takeWhile(start -> start.plus(PIECE).compareTo(length) <= 0);
    }

    private boolean isHeard(Pcm sound, Duration start, Duration place) {
        Pcm piece = sound.between(start, start.plus(PIECE));
        Pcm near = whole.between(place.minus(SLIP), place.plus(PIECE).plus(SLIP));
        return AudioMatch.find(piece, near).correlation() > SAME;
    }
}
