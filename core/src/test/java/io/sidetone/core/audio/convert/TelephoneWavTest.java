package io.sidetone.core.audio.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class TelephoneWavTest {

    private static float[] withSilence(double before, float[] sound, double after, int rate) {
        var samples = new float[(int) (before * rate) + sound.length + (int) (after * rate)];
        System.arraycopy(sound, 0, samples, (int) (before * rate), sound.length);
        return samples;
    }

    @Test
    void theHeaderSaysSixteenBitsEightKilohertzMono() {
        var wav = ByteBuffer.wrap(TelephoneWav.silence(100)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(wav.capacity()).isEqualTo(244);
        assertThat(wav.getInt(4)).isEqualTo(236);
        assertThat(wav.getShort(20)).isEqualTo((short) 1);
        assertThat(wav.getShort(22)).isEqualTo((short) 1);
        assertThat(wav.getInt(24)).isEqualTo(8_000);
        assertThat(wav.getShort(34)).isEqualTo((short) 16);
        assertThat(wav.getInt(40)).isEqualTo(200);
    }

    @Test
    void silenceAtTheEndsOfSpeechIsCutAndALittleKept() throws UnusableAudio {
        var spoken = withSilence(1, Tones.sine(440, 8_000, 1, 0.5), 1, 8_000);
        var wav = TelephoneWav.speech(TelephoneWav.encode(new Pcm(8_000, spoken)));
        assertThat(TelephoneWav.millis(wav)).isBetween(1_150L, 1_250L);
    }

    @Test
    void aUsersOwnRecordingKeepsItsLength() throws UnusableAudio {
        var recorded = withSilence(1, Tones.sine(440, 8_000, 1, 0.5), 1, 8_000);
        var wav = TelephoneWav.encode(new Pcm(8_000, recorded));
        assertThat(TelephoneWav.sound(wav)).isEqualTo(wav);
    }

    @Test
    void onlySilenceStaysAsItIs() throws UnusableAudio {
        var wav = TelephoneWav.silence(4_000);
        assertThat(TelephoneWav.speech(wav)).isEqualTo(wav);
    }

    @Test
    void theLevelStaysAndAPeakIsClippedInsteadOfWrappedAround() throws UnusableAudio {
        var loud = Tones.sine(1_000, 8_000, 1, 0.5);
        var wav = TelephoneWav.sound(TelephoneWav.encode(new Pcm(8_000, loud)));
        assertThat(Tones.level(WavDecoder.decode(wav).samples()))
                .isCloseTo(Tones.level(loud), within(0.01));
        var over = TelephoneWav.encode(new Pcm(8_000, new float[] {1.5f, -1.5f}));
        assertThat(ByteBuffer.wrap(over).order(ByteOrder.LITTLE_ENDIAN).getShort(44))
                .isEqualTo(Short.MAX_VALUE);
        assertThat(ByteBuffer.wrap(over).order(ByteOrder.LITTLE_ENDIAN).getShort(46))
                .isEqualTo(Short.MIN_VALUE);
    }
}
