package io.sidetone.core.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundMeterTest {

    @TempDir Path folder;

    @Test
    void speechCountsAndSilenceDoesNot() throws IOException {
        assertThat(soundIn(Speech.wav(Duration.ofMillis(2500)))).isEqualTo(Duration.ofMillis(2500));
        assertThat(soundIn(Speech.silence(Duration.ofSeconds(3)))).isZero();
    }

    @Test
    void quietSpeechCounts() throws IOException {
        var quiet = Speech.wav(Speech.samples(Duration.ofSeconds(1), 400));
        assertThat(soundIn(quiet)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void lineNoiseAndDirectCurrentAreSilence() throws IOException {
        var random = new Random(1);
        var samples = ByteBuffer.allocate(16_000).order(ByteOrder.LITTLE_ENDIAN);
        while (samples.hasRemaining()) {
            samples.putShort((short) (900 + random.nextInt(-80, 81)));
        }
        assertThat(soundIn(Speech.wav(samples.array()))).isZero();
    }

    @Test
    void anIncompleteLastFrameDoesNotCount() throws IOException {
        assertThat(soundIn(Speech.wav(Duration.ofMillis(119)))).isEqualTo(Duration.ofMillis(100));
    }

    private Duration soundIn(byte[] wav) throws IOException {
        var file = Files.write(folder.resolve("take.wav"), wav);
        return SoundMeter.soundIn(WavFile.inspect(file));
    }
}
