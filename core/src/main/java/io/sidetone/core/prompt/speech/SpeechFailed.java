package io.sidetone.core.prompt.speech;

import java.io.IOException;

/** A text could not be spoken; the message says why and what to do. */
public final class SpeechFailed extends IOException {

    private static final long serialVersionUID = 1L;

    public SpeechFailed(String message) {
        super(message);
    }

    public SpeechFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
