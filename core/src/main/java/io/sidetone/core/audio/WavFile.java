package io.sidetone.core.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Where the audio lies in a RIFF WAV file of the {@linkplain TelephoneAudio telephone's format}.
 *
 * @param path the file
 * @param dataOffset where the samples begin, in bytes from the start of the file; 0 when there are
 *     none
 * @param dataLength how many bytes of samples there are; even, and 0 in an empty file
 * @param complete whether the header says the same as the file's size. Asterisk writes the lengths
 *     when it closes a recording, so an incomplete one is still being written, or Asterisk died
 *     over it.
 */
public record WavFile(Path path, long dataOffset, long dataLength, boolean complete) {

    private static final long LARGEST = 0x7fff_ffffL;

    /**
     * Finds the audio. Reads the headers only, however long the file is.
     *
     * @throws UnreadableAudio when it is something else than such a WAV file
     * @throws IOException when it cannot be read
     */
    public static WavFile inspect(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new WavInspector(path, channel).inspect();
        }
    }

    /** How long it plays. */
    public Duration length() {
        return TelephoneAudio.durationOf(dataLength);
    }

    /**
     * Writes the true lengths into the header, where they are wrong; does nothing to a complete or
     * an empty file. Does not make the change durable.
     *
     * @return the file as it is now
     * @throws IOException when it cannot be written, or is longer than RIFF can say (2 GiB)
     */
    public WavFile repair() throws IOException {
        if (complete || dataLength == 0) {
            return this;
        }
        var end = dataOffset + dataLength;
        if (end > LARGEST) {
            throw new UnreadableAudio(path, "it is longer than 2 GiB");
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            writeInt(channel, WavHeader.RIFF_LENGTH_OFFSET, end - WavHeader.CHUNK_HEADER);
            writeInt(channel, dataOffset - Integer.BYTES, dataLength);
            channel.truncate(end);
        }
        return new WavFile(path, dataOffset, dataLength, true);
    }

    private static void writeInt(FileChannel channel, long offset, long value) throws IOException {
        var bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(Math.toIntExact(value)).flip();
        while (bytes.hasRemaining()) {
            offset += channel.write(bytes, offset);
        }
    }
}
