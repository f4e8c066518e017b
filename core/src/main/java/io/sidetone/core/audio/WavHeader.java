package io.sidetone.core.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The fixed parts of a RIFF WAV file (Microsoft and IBM, "Multimedia Programming Interface"). */
final class WavHeader {

    static final int RIFF = tag("RIFF");
    static final int WAVE = tag("WAVE");
    static final int FORMAT = tag("fmt ");
    static final int DATA = tag("data");

    /** Bytes of a chunk's name and length. */
    static final int CHUNK_HEADER = 8;

    static final int RIFF_LENGTH_OFFSET = 4;
    static final int FORMAT_LENGTH = 16;
    static final int LENGTH = 44;
    static final short PCM = 1;

    private WavHeader() {}

    /** A whole header for {@code dataLength} bytes of samples that follow it. */
    static ByteBuffer forData(int dataLength) {
        var header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(RIFF).putInt(LENGTH - CHUNK_HEADER + dataLength).putInt(WAVE);
        header.putInt(FORMAT).putInt(FORMAT_LENGTH);
        header.putShort(PCM).putShort((short) 1);
        header.putInt(TelephoneAudio.SAMPLE_RATE).putInt(TelephoneAudio.BYTES_PER_SECOND);
        header.putShort((short) TelephoneAudio.SAMPLE_BYTES);
        header.putShort((short) (TelephoneAudio.SAMPLE_BYTES * Byte.SIZE));
        header.putInt(DATA).putInt(dataLength);
        return header.flip();
    }

    private static int tag(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
