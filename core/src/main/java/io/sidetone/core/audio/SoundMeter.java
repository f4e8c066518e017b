package io.sidetone.core.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Measures how much of a recording is sound and not silence. It looks at frames of 20 ms, as the
 * telephone network does, and calls a frame sound when its level, without any direct current, is
 * above a threshold.
 */
public final class SoundMeter {

    /** The length of one frame. */
    public static final Duration FRAME = Duration.ofMillis(20);

    /**
     * Root mean square of a frame's samples, of 32,768, above which it is sound: about -46 dB of
     * full scale. Line noise and the coding noise of G.711 lie under 60, quiet speech over 300.
     */
    public static final int THRESHOLD = 160;

    private static final int FRAME_SAMPLES = TelephoneAudio.SAMPLE_RATE / 50;
    private static final int FRAME_BYTES = FRAME_SAMPLES * TelephoneAudio.SAMPLE_BYTES;
    private static final int FRAMES_PER_READ = 100;

    private SoundMeter() {}

    /**
     * The sum of all frames with sound; an incomplete last frame does not count.
     *
     * @throws IOException when the file cannot be read
     */
    public static Duration soundIn(WavFile file) throws IOException {
        try (var channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            return FRAME.multipliedBy(framesWithSound(channel, file));
        }
    }

    private static long framesWithSound(FileChannel channel, WavFile file) throws IOException {
        var buffer =
                ByteBuffer.allocate(FRAME_BYTES * FRAMES_PER_READ).order(ByteOrder.LITTLE_ENDIAN);
        var position = file.dataOffset();
        var left = file.dataLength();
        long frames = 0;
        while (left >= FRAME_BYTES) {
            buffer.clear().limit((int) Math.min(left, buffer.capacity()));
            fill(buffer, channel, position);
            position += buffer.limit();
            left -= buffer.limit();
            frames += framesWithSound(buffer.flip());
        }
        return frames;
    }

    private static void fill(ByteBuffer buffer, FileChannel channel, long position)
            throws IOException {
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // read on: a channel may return less than asked for
        }
    }

    private static long framesWithSound(ByteBuffer samples) {
        long frames = 0;
        while (samples.remaining() >= FRAME_BYTES) {
            if (isSound(samples)) {
                frames++;
            }
        }
        return frames;
    }

    private static boolean isSound(ByteBuffer samples) {
        long sum = 0;
        long squares = 0;
        for (var i = 0; i < FRAME_SAMPLES; i++) {
            long sample = samples.getShort();
            sum += sample;
            squares += sample * sample;
        }
        var mean = (double) sum / FRAME_SAMPLES;
        var power = (double) squares / FRAME_SAMPLES - mean * mean;
        return power > (double) THRESHOLD * THRESHOLD;
    }
}
