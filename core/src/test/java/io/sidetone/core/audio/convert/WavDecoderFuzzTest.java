package io.sidetone.core.audio.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a speech engine or a user gives as a sound: samples that can be played, or refused. */
class WavDecoderFuzzTest {

    @FuzzTest
    void aSoundIsDecodedOrRefused(byte[] input) throws UnusableAudio {
        Pcm sound;
        try {
            sound = WavDecoder.decode(input);
        } catch (UnusableAudio refused) {
            assertThat(refused.getMessage()).contains("WAV file").doesNotContain("\n");
            return;
        }
        check(sound, input);
    }

    private static void check(Pcm sound, byte[] input) throws UnusableAudio {
        assertThat(sound.samples().length).isBetween(1, input.length);
        for (var sample : sound.samples()) {
            if (!Float.isFinite(sample)) {
                throw new AssertionError("a sample of " + sample);
            }
        }
        if (isCheap(sound.rate())) {
            var played = WavDecoder.decode(atLeastOneSample(TelephoneWav.sound(input)));
            assertThat(played.rate()).isEqualTo(TelephoneWav.RATE);
        }
    }

    /** Others cost up to a second for their filters, which is more than a fuzzer can wait. */
    private static boolean isCheap(int rate) {
        return rate % TelephoneWav.RATE == 0;
    }

    /** One sample at 96 kHz is none at 8 kHz. */
    private static byte[] atLeastOneSample(byte[] wav) {
        return TelephoneWav.millis(wav) == 0 ? TelephoneWav.silence(1) : wav;
    }
}
