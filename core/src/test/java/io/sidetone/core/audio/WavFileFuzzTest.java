package io.sidetone.core.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a dying Asterisk leaves of a recording: its sound is found and kept, or refused. */
class WavFileFuzzTest {

    @TempDir static Path folder;

    @FuzzTest
    void aRecordingIsRepairedOrRefused(byte[] input) throws IOException {
        var file = Files.write(folder.resolve("recording.wav"), input);
        try {
            check(WavFile.inspect(file), input);
        } catch (UnreadableAudio refused) {
            assertThat(refused).hasMessageStartingWith(file + " is not a 16-bit mono 8 kHz WAV");
            assertThat(file).hasBinaryContent(input);
        }
    }

    private static void check(WavFile found, byte[] input) throws IOException {
        assertThat(found.dataOffset()).isBetween(0L, (long) input.length);
        assertThat(found.dataLength()).isBetween(0L, input.length - found.dataOffset()).isEven();
        assertThat(SoundMeter.soundIn(found)).isLessThanOrEqualTo(found.length());
        var repaired = found.repair();
        if (found.dataLength() > 0) {
            assertThat(repaired.complete()).isTrue();
            assertThat(WavFile.inspect(found.path())).isEqualTo(repaired);
        }
        var left = Files.readAllBytes(found.path());
        assertThat(sound(repaired, left)).isEqualTo(sound(found, input));
    }

    private static byte[] sound(WavFile file, byte[] bytes) {
        var from = (int) file.dataOffset();
        return Arrays.copyOfRange(bytes, from, from + (int) file.dataLength());
    }
}
