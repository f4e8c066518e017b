package io.sidetone.core.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Walks the chunks of a WAV file; the file may hold anything. */
final class WavInspector {

    /** More chunks than any recorder writes; a file with more is not worth reading. */
    private static final int MOST_CHUNKS = 64;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private boolean formatSeen;

    WavInspector(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.size = channel.size();
    }

    WavFile inspect() throws IOException {
        if (size == 0) {
            return empty();
        }
        var riff = read(0, 12);
        if (riff.getInt() != WavHeader.RIFF) {
            throw unreadable("it does not begin with RIFF");
        }
        var declared = Integer.toUnsignedLong(riff.getInt());
        if (riff.getInt() != WavHeader.WAVE) {
            throw unreadable("RIFF, but not WAVE");
        }
        return findData(declared == size - WavHeader.CHUNK_HEADER);
    }

    private WavFile findData(boolean riffLengthRight) throws IOException {
        long offset = 12;
        for (var chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            if (offset + WavHeader.CHUNK_HEADER > size) {
                return withoutData();
            }
            var header = read(offset, WavHeader.CHUNK_HEADER);
            var name = header.getInt();
            var length = Integer.toUnsignedLong(header.getInt());
            offset += WavHeader.CHUNK_HEADER;
            if (name == WavHeader.DATA) {
                return withData(offset, length, riffLengthRight);
            }
            if (name == WavHeader.FORMAT) {
                checkFormat(offset, length);
            }
            offset += length + (length & 1);
        }
        throw unreadable("no audio within its first " + MOST_CHUNKS + " chunks");
    }

    private WavFile withData(long offset, long declared, boolean riffLengthRight)
            throws IOException {
        if (!formatSeen) {
            throw unreadable("audio before its format");
        }
        var left = (size - offset) & ~1L;
        if (declared > 0 && (declared == left || endsInChunks(offset, declared))) {
            return new WavFile(path, offset, declared & ~1L, riffLengthRight);
        }
        return new WavFile(path, offset, left, false);
    }

    /** Whether what follows the audio looks like further chunks, to the end of the file. */
    private boolean endsInChunks(long dataOffset, long dataLength) throws IOException {
        var offset = dataOffset + dataLength + (dataLength & 1);
        for (var chunk = 0; chunk < MOST_CHUNKS && offset < size; chunk++) {
            if (offset + WavHeader.CHUNK_HEADER > size) {
                return false;
            }
            var header = read(offset, WavHeader.CHUNK_HEADER);
            if (!isName(header)) {
                return false;
            }
            var length = Integer.toUnsignedLong(header.getInt());
            offset += WavHeader.CHUNK_HEADER + length + (length & 1);
        }
        return offset == size;
    }

    private static boolean isName(ByteBuffer header) {
        for (var i = 0; i < Integer.BYTES; i++) {
            var letter = header.get();
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return true;
    }

    private void checkFormat(long offset, long length) throws IOException {
        if (length < WavHeader.FORMAT_LENGTH) {
            throw unreadable("its format is cut short");
        }
        var format = read(offset, WavHeader.FORMAT_LENGTH);
        var coding = format.getShort();
        var channels = format.getShort();
        var rate = format.getInt();
        var bits = format.getShort(14);
        if (coding != WavHeader.PCM
                || channels != 1
                || rate != TelephoneAudio.SAMPLE_RATE
                || bits != TelephoneAudio.SAMPLE_BYTES * Byte.SIZE) {
            throw unreadable(
                    "coding %d, %d channels, %d Hz, %d bits"
                            .formatted(coding, channels, rate, bits));
        }
        formatSeen = true;
    }

    private WavFile withoutData() throws IOException {
        if (size > WavHeader.LENGTH) {
            throw unreadable("it holds no audio");
        }
        return empty();
    }

    private WavFile empty() {
        return new WavFile(path, 0, 0, false);
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            var read = channel.read(bytes, offset + bytes.position());
            if (read < 0) {
                throw unreadable("it ends within a header");
            }
        }
        return bytes.flip();
    }

    private UnreadableAudio unreadable(String problem) {
        return new UnreadableAudio(path, problem);
    }
}
