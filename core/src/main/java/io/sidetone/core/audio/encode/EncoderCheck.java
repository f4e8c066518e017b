package io.sidetone.core.audio.encode;

import io.sidetone.core.audio.convert.TelephoneWav;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Finds out whether an encoder works, by having it encode a second of silence. */
public final class EncoderCheck {

    private EncoderCheck() {}

    /** What is wrong with the encoder; empty when it works. */
    public static Optional<String> trouble(CommandEncoder encoder) {
        try {
            var directory = Files.createTempDirectory("sidetone-encoder-");
            var wav = directory.resolve("silence.wav");
            try {
                Files.write(wav, TelephoneWav.silence(TelephoneWav.RATE));
                Files.delete(encoder.encodeOrFail(wav, directory));
                return Optional.empty();
            } finally {
                Files.deleteIfExists(wav);
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
