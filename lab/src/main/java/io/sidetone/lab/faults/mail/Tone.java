package io.sidetone.lab.faults.mail;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Recordings that nobody had to speak. */
public final class Tone {

    private static final int LEVEL = 8_000;

    private Tone() {}

    /**
     * A WAV file as Asterisk leaves it.
     *
     * @param pitch in hertz, so that one can be told from another
     */
    public static byte[] wav(Duration length, int pitch) {
        short[] samples = new short[(int) (length.toMillis() * Pcm.TELEPHONE / 1000)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (LEVEL * Math.sin(2 * Math.PI * pitch * i / Pcm.TELEPHONE));
        }
        try {
            Path file = Files.createTempFile("tone", ".wav");
            try {
                WavFile.write(new Pcm(samples, Pcm.TELEPHONE), file);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new LabFailure("no tone can be made", e);
        }
    }
}
