package io.sidetone.core.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir Path folder;

    @Test
    void aClosedRecordingIsCompleteAndAsLongAsItsSamples() throws IOException {
        var wav = WavFile.inspect(file(Speech.wav(SECOND)));
        assertThat(wav.complete()).isTrue();
        assertThat(wav.length()).isEqualTo(SECOND);
        assertThat(wav.dataOffset()).isEqualTo(44);
    }

    @Test
    void aRecordingThatAsteriskDiedOverIsRepairedFromTheFilesSize() throws IOException {
        var wav = WavFile.inspect(file(Speech.unclosed(SECOND)));
        assertThat(wav.complete()).isFalse();
        assertThat(wav.length()).isEqualTo(SECOND);
        wav.repair();
        assertThat(wav.path()).hasBinaryContent(Speech.wav(SECOND));
    }

    @Test
    void aHeaderThatPromisesMoreThanThereIsIsRepaired() throws IOException {
        var cut = Arrays.copyOf(Speech.wav(SECOND), 44 + 8001);
        var wav = WavFile.inspect(file(cut));
        assertThat(wav.complete()).isFalse();
        assertThat(wav.repair().length()).isEqualTo(Duration.ofMillis(500));
        assertThat(WavFile.inspect(wav.path()).complete()).isTrue();
        assertThat(wav.path()).hasSize(44 + 8000);
    }

    @Test
    void unknownChunksBeforeAndAfterTheAudioAreSkipped() throws IOException {
        var plain = Speech.wav(SECOND);
        var odd = chunk("note", new byte[] {1, 2, 3});
        var body = join(Arrays.copyOf(plain, 36), odd, Arrays.copyOfRange(plain, 36, plain.length));
        var all = join(body, chunk("LIST", new byte[20]));
        ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putInt(4, all.length - 8);
        var wav = WavFile.inspect(file(all));
        assertThat(wav.length()).isEqualTo(SECOND);
        assertThat(wav.dataOffset()).isEqualTo(44 + 12);
        assertThat(wav.complete()).isTrue();
    }

    @Test
    void anEmptyPlaceholderHoldsNoAudioAndIsNotComplete() throws IOException {
        for (var bytes : List.of(new byte[0], Speech.wav(Duration.ZERO))) {
            var wav = WavFile.inspect(file(bytes));
            assertThat(wav.length()).isZero();
            assertThat(wav.complete()).isFalse();
            assertThat(wav.repair()).isEqualTo(wav);
        }
    }

    @Test
    void otherAudioIsRefusedWithTheReason() throws IOException {
        var stereo = Speech.wav(SECOND);
        stereo[22] = 2;
        assertRefused(stereo, "2 channels");
        var fast = Speech.wav(SECOND);
        ByteBuffer.wrap(fast).order(ByteOrder.LITTLE_ENDIAN).putInt(24, 16000);
        assertRefused(fast, "16000 Hz");
        assertRefused("<html>not found</html>".getBytes(), "RIFF");
    }

    @Test
    void garbageNeitherHangsNorFailsOtherwiseThanExpected() throws IOException {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var bytes = Arrays.copyOf(Speech.wav(Duration.ofMillis(20)), random.nextInt(364));
            for (var flips = random.nextInt(8); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var path = file(bytes);
            try {
                var wav = WavFile.inspect(path);
                assertThat(wav.dataOffset() + wav.dataLength()).isLessThanOrEqualTo(bytes.length);
            } catch (UnreadableAudio e) {
                assertThat(e).hasMessageContaining("not a 16-bit mono 8 kHz WAV file");
            }
        }
    }

    @Test
    void aFileOfEndlessChunksIsGivenUp() throws IOException {
        var bytes = ByteBuffer.allocate(12 + 8 * 1000).put(Speech.wav(SECOND), 0, 12).array();
        assertRefused(bytes, "64 chunks");
    }

    @Test
    void joinedTakesPlayOneAfterTheOther() throws IOException {
        var first = file(Speech.wav(SECOND));
        var second = file(Speech.unclosed(Duration.ofMillis(300)));
        var target = folder.resolve("joined.wav");
        assertThat(WavJoin.join(List.of(first, second), target)).isEqualTo(Duration.ofMillis(1300));
        var expected = Speech.wav(join(Speech.samplesOf(first), Speech.samplesOf(second)));
        assertThat(target).hasBinaryContent(expected);
    }

    @Test
    void anHourIsJoinedAndMeasured() throws IOException {
        var hour = file(Speech.wav(Duration.ZERO));
        try (var sparse = new RandomAccessFile(hour.toFile(), "rw")) {
            sparse.setLength(44 + 3600L * TelephoneAudio.BYTES_PER_SECOND);
        }
        var target = folder.resolve("joined.wav");
        assertThat(WavJoin.join(List.of(hour), target)).isEqualTo(Duration.ofHours(1));
        assertThat(SoundMeter.soundIn(WavFile.inspect(target))).isZero();
    }

    private void assertRefused(byte[] bytes, String reason) throws IOException {
        var path = file(bytes);
        assertThatThrownBy(() -> WavFile.inspect(path))
                .isInstanceOf(UnreadableAudio.class)
                .hasMessageContaining(reason);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "take", ".wav"), bytes);
    }

    private static byte[] chunk(String name, byte[] content) {
        var padded = content.length + (content.length & 1);
        return ByteBuffer.allocate(8 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes())
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        var length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var all = ByteBuffer.allocate(length);
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
