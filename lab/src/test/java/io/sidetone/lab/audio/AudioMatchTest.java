package io.sidetone.lab.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AudioMatchTest {

    private static final int SECOND = Pcm.TELEPHONE;

    @Test
    void aPieceIsFoundWhereItIsAtAnyLoudness() {
        short[] whole = rumble(3 * SECOND, 1);
        short[] piece = Arrays.copyOfRange(whole, 4321, 4321 + SECOND);
        for (int i = 0; i < piece.length; i++) {
            piece[i] /= 3;
        }
        AudioMatch match = AudioMatch.find(pcm(piece), pcm(whole));
        assertThat(match.offset()).isEqualTo(4321);
        assertThat(match.correlation()).isCloseTo(1, within(0.001));
    }

    @Test
    void anotherSoundIsNotFound() {
        AudioMatch match = AudioMatch.find(pcm(rumble(SECOND, 1)), pcm(rumble(3 * SECOND, 2)));
        assertThat(match.correlation()).isLessThan(0.5);
    }

    @Test
    void aMissingHalfIsNotTheSame() {
        short[] piece = rumble(2 * SECOND, 1);
        AudioMatch match = AudioMatch.find(pcm(piece), pcm(Arrays.copyOfRange(piece, 0, SECOND)));
        assertThat(match.correlation()).isLessThan(0.8);
    }

    @Test
    void aFewSamplesMissingAtTheBeginningCostLittle() {
        short[] piece = rumble(2 * SECOND, 1);
        AudioMatch match =
                AudioMatch.find(pcm(piece), pcm(Arrays.copyOfRange(piece, 160, piece.length)));
        assertThat(match.offset()).isEqualTo(-160);
        assertThat(match.correlation()).isGreaterThan(0.9);
    }

    private static Pcm pcm(short[] samples) {
        return new Pcm(samples, Pcm.TELEPHONE);
    }

    /** Noise below 1 kHz, as most of speech is. */
    private static short[] rumble(int length, int seed) {
        Random random = new Random(seed);
        short[] samples = new short[length];
        double level = 0;
        for (int i = 0; i < length; i++) {
            level += (random.nextGaussian() * 8000 - level) * 0.3;
            samples[i] = (short) Math.clamp(level, -32768, 32767);
        }
        return samples;
    }
}
