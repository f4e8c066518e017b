package io.sidetone.core.audio.convert;

import java.nio.ByteBuffer;

/**
 * The {@code fmt } chunk of a WAV file (Multimedia Programming Interface and Data Specifications
 * 1.0, 1991; extensible form: mmreg.h).
 *
 * @param encoding {@link #INTEGER} or {@link #FLOAT}
 * @param channels 1 to 8; their mean is what a telephone hears
 * @param rate samples per second
 * @param bits 8, 16, 24 or 32
 */
record WavFormat(int encoding, int channels, int rate, int bits) {

    static final int INTEGER = 1;
    static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int EXTENSIBLE_SIZE = 26;
    private static final int PLAIN_SIZE = 16;

    static WavFormat read(ByteBuffer chunk) throws UnusableAudio {
        if (chunk.remaining() < PLAIN_SIZE) {
            throw new UnusableAudio("the WAV file's format chunk is cut off");
        }
        var at = chunk.position();
        var encoding = Short.toUnsignedInt(chunk.getShort(at));
        if (encoding == EXTENSIBLE && chunk.remaining() >= EXTENSIBLE_SIZE) {
            encoding = Short.toUnsignedInt(chunk.getShort(at + 24));
        }
        var format =
                new WavFormat(
                        encoding,
                        Short.toUnsignedInt(chunk.getShort(at + 2)),
                        chunk.getInt(at + 4),
                        Short.toUnsignedInt(chunk.getShort(at + 14)));
        format.requireReadable();
        return format;
    }

    private void requireReadable() throws UnusableAudio {
        var known =
                switch (encoding) {
                    case INTEGER -> bits == 8 || bits == 16 || bits == 24 || bits == 32;
                    case FLOAT -> bits == 32;
                    default -> false;
                };
        if (!known) {
            throw new UnusableAudio(
                    "a WAV file of encoding %d with %d bits is not read; save it as 16-bit PCM"
                            .formatted(encoding, bits));
        }
        if (channels < 1 || channels > 8 || rate < Pcm.LOWEST_RATE || rate > Pcm.HIGHEST_RATE) {
            throw new UnusableAudio(
                    "a WAV file of %d channels at %d Hz is not read".formatted(channels, rate));
        }
    }

    int frameBytes() {
        return channels * bits / 8;
    }

    /** The sample at {@code at}; full scale is -1 to 1. */
    float sample(ByteBuffer data, int at) {
        return switch (bits) {
            case 8 -> (Byte.toUnsignedInt(data.get(at)) - 128) / 128f;
            case 16 -> data.getShort(at) / 32768f;
            case 24 ->
                    ((data.get(at + 2) << 16) | Short.toUnsignedInt(data.getShort(at))) / 0x1p23f;
            default -> encoding == FLOAT ? finite(data.getFloat(at)) : data.getInt(at) / 0x1p31f;
        };
    }

    private static float finite(float sample) {
        return Float.isFinite(sample) ? sample : 0;
    }
}
