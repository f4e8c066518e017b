package io.sidetone.core.audio.convert;

import java.io.IOException;

/** Bytes that are no WAV file, or one in an encoding that is not read here. */
public final class UnusableAudio extends IOException {

    private static final long serialVersionUID = 1L;

    public UnusableAudio(String message) {
        super(message);
    }
}
