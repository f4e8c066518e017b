package io.sidetone.core.audio.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WavDecoderTest {

    private static ByteBuffer wav(int encoding, int channels, int rate, int bits, int dataBytes) {
        var wav = ByteBuffer.allocate(44 + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + dataBytes);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) encoding).putShort((short) channels).putInt(rate);
        wav.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8));
        wav.putShort((short) bits).put("data".getBytes(StandardCharsets.US_ASCII));
        return wav.putInt(dataBytes);
    }

    @Test
    void twoChannelsBecomeTheirMean() throws UnusableAudio {
        var wav = wav(1, 2, 22_050, 16, 4).putShort((short) 16_384).putShort((short) 0);
        var sound = WavDecoder.decode(wav.array());
        assertThat(sound.rate()).isEqualTo(22_050);
        assertThat(sound.samples()).containsExactly(0.25f);
    }

    @Test
    void eightTwentyFourThirtyTwoBitsAndFloatAreRead() throws UnusableAudio {
        var eight = wav(1, 1, 8_000, 8, 1).put((byte) 64);
        var twentyFour = wav(1, 1, 8_000, 24, 3).put((byte) 0).putShort((short) -16_384);
        var thirtyTwo = wav(1, 1, 8_000, 32, 4).putInt(Integer.MIN_VALUE / 2);
        var decimal = wav(3, 1, 8_000, 32, 4).putFloat(-0.5f);
        for (var wav : new ByteBuffer[] {eight, twentyFour, thirtyTwo, decimal}) {
            assertThat(WavDecoder.decode(wav.array()).samples()[0]).isCloseTo(-0.5f, within(1e-6f));
        }
    }

    @Test
    void theBytesThatAreThereCountWhenTheHeaderWasWrittenToAPipe() throws UnusableAudio {
        var wav = wav(1, 1, 22_050, 16, 6);
        wav.putInt(4, 0x7ffff024).putInt(40, 0x7ffff000);
        assertThat(WavDecoder.decode(wav.array()).samples()).hasSize(3);
        wav.putInt(4, -1).putInt(40, -1);
        assertThat(WavDecoder.decode(wav.array()).samples()).hasSize(3);
    }

    @Test
    void unknownChunksAreSkipped() throws UnusableAudio {
        var plain = wav(1, 1, 8_000, 16, 2).putShort((short) 8_192).array();
        var list = ByteBuffer.allocate(plain.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        list.put(plain, 0, 12).put("LIST".getBytes(StandardCharsets.US_ASCII)).putInt(3);
        list.put(new byte[4]).put(plain, 12, plain.length - 12);
        assertThat(WavDecoder.decode(list.array()).samples()).containsExactly(0.25f);
    }

    @Test
    void whatIsNoWavFileIsRefused() {
        assertThatThrownBy(() -> WavDecoder.decode("<html>".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnusableAudio.class)
                .hasMessage("not a WAV file (6 bytes)");
        assertThatThrownBy(() -> WavDecoder.decode(wav(1, 1, 8_000, 16, 0).array()))
                .hasMessage("a WAV file without sound in it");
        assertThatThrownBy(() -> WavDecoder.decode(wav(85, 1, 8_000, 16, 2).array()))
                .hasMessageContaining("encoding 85");
        assertThatThrownBy(() -> WavDecoder.decode(wav(1, 0, 8_000, 16, 2).array()))
                .hasMessageContaining("0 channels");
        assertThatThrownBy(() -> WavDecoder.decode(wav(1, 1, 1, 16, 2).array()))
                .hasMessageContaining("1 Hz");
    }

    @Test
    void brokenBytesAreRefusedAndNeverAnythingElse() {
        var random = new Random(42);
        var good = wav(1, 1, 8_000, 16, 64).array();
        for (var round = 0; round < 20_000; round++) {
            var broken = good.clone();
            for (var n = 0; n < 4; n++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            var cut = java.util.Arrays.copyOf(broken, random.nextInt(broken.length + 1));
            try {
                assertThat(WavDecoder.decode(cut).samples()).isNotEmpty();
            } catch (UnusableAudio e) {
                assertThat(e).hasMessageContaining("WAV");
            }
        }
    }
}
