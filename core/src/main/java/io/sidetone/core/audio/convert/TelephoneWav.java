package io.sidetone.core.audio.convert;

import io.sidetone.core.audio.TelephoneAudio;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Makes any WAV file one that Asterisk plays: 16-bit linear, 8 kHz, mono, with a plain 44-byte
 * header. The level stays as it is.
 */
public final class TelephoneWav {

    /** Changes whenever the same input gives other bytes, for whoever keeps the result. */
    public static final int VERSION = 1;

    public static final int RATE = TelephoneAudio.SAMPLE_RATE;

    private static final int HEADER = 44;

    private TelephoneWav() {}

    /**
     * A spoken prompt for the telephone, long silence at its ends cut off.
     *
     * @throws UnusableAudio when {@code wav} is no WAV file that can be read
     */
    public static byte[] speech(byte[] wav) throws UnusableAudio {
        return encode(Silence.trim(atTelephoneRate(WavDecoder.decode(wav))));
    }

    /**
     * A recording for the telephone, as long as it was.
     *
     * @throws UnusableAudio when {@code wav} is no WAV file that can be read
     */
    public static byte[] sound(byte[] wav) throws UnusableAudio {
        return encode(atTelephoneRate(WavDecoder.decode(wav)));
    }

    /** How long a file made here plays, in milliseconds. */
    public static long millis(byte[] telephoneWav) {
        return Math.max(0, telephoneWav.length - HEADER) * 1000L / (2 * RATE);
    }

    /** Silence of so many samples. */
    public static byte[] silence(int samples) {
        return encode(new Pcm(RATE, new float[samples]));
    }

    private static Pcm atTelephoneRate(Pcm sound) {
        return sound.rate() == RATE
                ? sound
                : new Pcm(RATE, new Resampler(sound.rate(), RATE).resample(sound.samples()));
    }

    /** The WAV file of a sound at {@link #RATE}. */
    public static byte[] encode(Pcm sound) {
        var bytes = 2 * sound.samples().length;
        var wav = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + bytes).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        wav.put(ascii("data")).putInt(bytes);
        for (var sample : sound.samples()) {
            wav.putShort((short) Math.clamp(Math.round(sample * 32768f), -32768, 32767));
        }
        return wav.array();
    }

    private static byte[] ascii(String tag) {
        return tag.getBytes(StandardCharsets.US_ASCII);
    }
}
