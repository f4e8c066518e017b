package io.sidetone.core.audio;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not the telephone audio it should be. */
public final class UnreadableAudio extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableAudio(Path file, String problem) {
        super(file + " is not a 16-bit mono 8 kHz WAV file: " + problem);
    }
}
