package io.sidetone.manager.recording;

import java.io.IOException;

/** A file is no recording, or not to its end; the message says which and where. */
public final class RecordingProblem extends IOException {

    private static final long serialVersionUID = 1L;

    public RecordingProblem(String message) {
        super(message);
    }

    /** With its technical reason. */
    public RecordingProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
