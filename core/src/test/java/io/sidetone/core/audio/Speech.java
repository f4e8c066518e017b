package io.sidetone.core.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Makes recordings for tests: a 400 Hz tone stands for speech. */
public final class Speech {

    private static final int LEVEL = 8_000;

    private Speech() {}

    /** A WAV file of so much tone, as Asterisk leaves it after closing it. */
    public static byte[] wav(Duration tone) {
        return wav(samples(tone, LEVEL));
    }

    /** A WAV file of so much digital silence. */
    public static byte[] silence(Duration length) {
        return wav(samples(length, 0));
    }

    /** What lies on the disk after Asterisk was killed: the lengths were never written. */
    public static byte[] unclosed(Duration tone) {
        var wav = wav(tone);
        Arrays.fill(wav, 4, 8, (byte) 0);
        Arrays.fill(wav, 40, 44, (byte) 0);
        return wav;
    }

    /** The samples of a WAV file with a plain 44-byte header. */
    public static byte[] samplesOf(Path wav) {
        try {
            var bytes = Files.readAllBytes(wav);
            return Arrays.copyOfRange(bytes, 44, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tone of a level, in samples. */
    static byte[] samples(Duration length, int level) {
        var count = (int) (length.toMillis() * 8);
        var samples = ByteBuffer.allocate(count * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = 0; i < count; i++) {
            samples.putShort((short) (level * Math.sin(2 * Math.PI * 400 * i / 8000)));
        }
        return samples.array();
    }

    static byte[] wav(byte[] samples) {
        return ByteBuffer.allocate(WavHeader.LENGTH + samples.length)
                .put(WavHeader.forData(samples.length))
                .put(samples)
                .array();
    }
}
