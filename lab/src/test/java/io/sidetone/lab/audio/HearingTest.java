package io.sidetone.lab.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HearingTest {

    private static final int SECOND = Pcm.TELEPHONE;
    private static final int FRAME = SECOND / 50;

    @Test
    void aLostFrameCostsLittleMoreThanItself() {
        short[] said = noise(4 * SECOND, 1);
        short[] heard =
                joined(
                        noise(SECOND, 2),
                        Arrays.copyOf(said, 2 * SECOND + 1000),
                        Arrays.copyOfRange(said, 2 * SECOND + 1000 + FRAME, said.length));
        assertThat(share(said, heard)).isBetween(0.95, 0.99);
    }

    @Test
    void silenceAtItsEndsNeedNotBeHeard() {
        short[] said = noise(2 * SECOND, 1);
        short[] padded = joined(new short[SECOND / 4], said, new short[SECOND / 2]);
        assertThat(share(padded, joined(noise(SECOND, 2), said))).isEqualTo(1);
    }

    @Test
    void halfASentenceIsHalfOfIt() {
        short[] said = noise(4 * SECOND, 1);
        short[] heard = joined(Arrays.copyOf(said, 2 * SECOND), noise(3 * SECOND, 2));
        assertThat(share(said, heard)).isBetween(0.49, 0.52);
    }

    @Test
    void somethingElseIsNotHeard() {
        assertThat(share(noise(2 * SECOND, 1), noise(5 * SECOND, 2))).isZero();
    }

    private static double share(short[] sound, short[] heard) {
        return new Hearing(new Pcm(heard, SECOND)).shareOf(new Pcm(sound, SECOND));
    }

    private static short[] joined(short[]... parts) {
        short[] all = new short[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Noise below 1 kHz, as most of speech is. */
    private static short[] noise(int length, int seed) {
        Random random = new Random(seed);
        double[] level = {0};
        short[] samples = new short[length];
        IntStream.range(0, length)
                .forEach(i -> {
                    level[0] += (random.nextGaussian() * 8000 - level[0]) * 0.3;
                    samples[i] = (short) Math.clamp(level[0], -32768, 32767);
                });
        return samples;
    }
}
