package io.sidetone.core.audio.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads a WAV file into memory. Speech engines that write to a pipe cannot know the length and put
 * anything into the header's sizes, so the bytes that are there count, not what the header says.
 */
public final class WavDecoder {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private WavDecoder() {}

    /**
     * The sound in a WAV file, its channels mixed into one.
     *
     * @throws UnusableAudio when it is none, has no sound at all, or an encoding not read here
     */
    public static Pcm decode(byte[] wav) throws UnusableAudio {
        var bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.length < RIFF_HEADER
                || !"RIFF".equals(tag(wav, 0))
                || !"WAVE".equals(tag(wav, 8))) {
            throw new UnusableAudio("not a WAV file (%d bytes)".formatted(wav.length));
        }
        WavFormat format = null;
        for (var at = RIFF_HEADER; at + CHUNK_HEADER <= wav.length; ) {
            var start = at + CHUNK_HEADER;
            var size = Math.min(Integer.toUnsignedLong(bytes.getInt(at + 4)), wav.length - start);
            var chunk = bytes.slice(start, (int) size).order(ByteOrder.LITTLE_ENDIAN);
            switch (tag(wav, at)) {
                case "fmt " -> format = WavFormat.read(chunk);
                case "data" -> {
                    if (format == null) {
                        throw new UnusableAudio("a WAV file without a format before its data");
                    }
                    return mix(format, chunk);
                }
                default -> {}
            }
            at = (int) (start + size + (size & 1));
        }
        throw new UnusableAudio("a WAV file without sound in it");
    }

    private static Pcm mix(WavFormat format, ByteBuffer data) throws UnusableAudio {
        var frames = data.remaining() / format.frameBytes();
        if (frames == 0) {
            throw new UnusableAudio("a WAV file without sound in it");
        }
        var samples = new float[frames];
        for (var frame = 0; frame < frames; frame++) {
            samples[frame] = frame(format, data, frame * format.frameBytes());
        }
        return new Pcm(format.rate(), samples);
    }

    private static float frame(WavFormat format, ByteBuffer data, int at) {
        var sum = 0.0; // the loudest floats of several channels together are no float
        for (var channel = 0; channel < format.channels(); channel++) {
            sum += format.sample(data, at + channel * format.bits() / 8);
        }
        return (float) (sum / format.channels());
    }

    private static String tag(byte[] wav, int at) {
        return new String(wav, at, 4, StandardCharsets.ISO_8859_1);
    }
}
