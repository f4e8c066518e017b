package io.sidetone.core.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedDirectoryRecordingsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T19:04:00Z");

    @TempDir private Path directory;
    private SharedDirectoryRecordings recordings;

    @BeforeEach
    void share() {
        recordings = new SharedDirectoryRecordings(directory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aRecordingIsCopiedAndDeleted() throws IOException {
        record("m-1", 16000, NOW);
        var target = directory.resolve("copy");

        assertThat(recordings.fetch("m-1", target)).isTrue();
        recordings.delete("m-1");
        recordings.delete("m-1");

        assertThat(target).hasSize(60);
        assertThat(recordings.fetch("m-1", directory.resolve("other"))).isFalse();
    }

    @Test
    void recordingsAreListedByPrefix() throws IOException {
        record("m-2", 1, NOW);
        record("m-1", 1, NOW);
        record("other", 1, NOW);
        Files.writeString(directory.resolve("m-3.gsm"), "x");
        Files.writeString(directory.resolve("m 4.wav"), "x");

        assertThat(recordings.list("m")).containsExactly("m-1", "m-2");
    }

    @Test
    void aMissingDirectoryIsToldWithItsCure() throws IOException {
        Files.delete(directory);

        assertThatIOException()
                .isThrownBy(() -> recordings.list(""))
                .withMessageContaining("create it, owned by Asterisk's user");
    }

    @Test
    void aFileWithoutLengthsGrowsUntilItRestedForThirtySeconds() throws IOException {
        record("fresh", 0, NOW.minusSeconds(29));
        record("rested", 0, NOW.minusSeconds(31));
        record("closed", 16, NOW);

        assertThat(recordings.mayBeGrowing("fresh", "1.1")).isTrue();
        assertThat(recordings.mayBeGrowing("rested", "1.1")).isFalse();
        assertThat(recordings.mayBeGrowing("closed", "1.1")).isFalse();
        assertThat(recordings.mayBeGrowing("missing", "1.1")).isFalse();
    }

    @Test
    void aFileWithHalfAHeaderGrowsToo() throws IOException {
        var file = directory.resolve("half.wav");
        Files.write(file, new byte[20]);
        Files.setLastModifiedTime(file, FileTime.from(NOW));

        assertThat(recordings.mayBeGrowing("half", "1.1")).isTrue();
    }

    @Test
    void nothingOutsideTheDirectoryCanBeNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recordings.fetch("../secret", directory.resolve("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> recordings.delete("a/b"));
    }

    @Test
    void aLinkIsNoRecording() throws IOException {
        Files.createSymbolicLink(directory.resolve("m-1.wav"), Path.of("/etc/hostname"));

        assertThat(recordings.fetch("m-1", directory.resolve("x"))).isFalse();
    }

    private void record(String name, int dataLength, Instant changed) throws IOException {
        var bytes = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN).putInt(40, dataLength);
        var file = directory.resolve(name + ".wav");
        Files.write(file, bytes.array());
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
