package io.sidetone.console.simulate;

import io.sidetone.core.prompt.Speaker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Makes a recording of a typed line: spoken where an engine works, otherwise hummed. */
final class SpokenLine {

    private static final AudioFormat TELEPHONE = new AudioFormat(8000, 16, 1, true, false);

    /** People speak some 15 letters a second. */
    private static final int SAMPLES_PER_LETTER = 8000 / 15;

    private static final double HUM_HERTZ = 200;
    private static final int LOUDNESS = 6000;

    private final Optional<Speaker> speaker;

    SpokenLine(Optional<Speaker> speaker) {
        this.speaker = speaker;
    }

    /** Writes the recording; a silent one when nothing is said. */
    void record(String words, String language, Path wav) throws IOException {
        if (speaker.isPresent() && !words.isBlank()) {
            try {
                Files.write(wav, speaker.get().speak(words, language).wav());
                return;
            } catch (IOException engineFailed) {
                // Humming will do: what is simulated is the flow.
            }
        }
        hum(words.isBlank() ? 8000 : words.length() * SAMPLES_PER_LETTER, !words.isBlank(), wav);
    }

    private static void hum(int samples, boolean audible, Path wav) throws IOException {
        var pcm = new byte[2 * samples];
        for (int at = 0; audible && at < samples; at++) {
            var sample =
                    (int)
                            (LOUDNESS
                                    * Math.sin(
                                            2
                                                    * Math.PI
                                                    * HUM_HERTZ
                                                    * at
                                                    / TELEPHONE.getSampleRate()));
            pcm[2 * at] = (byte) sample;
            pcm[2 * at + 1] = (byte) (sample >> 8);
        }
        var stream = new AudioInputStream(new ByteArrayInputStream(pcm), TELEPHONE, samples);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, wav.toFile());
    }
}
