package io.sidetone.core.call;

import java.io.IOException;

/** The PBX could not write the recording, for one: no such directory, no permission, disk full. */
public final class RecordingFailed extends IOException {

    private static final long serialVersionUID = 1L;

    public RecordingFailed(String message) {
        super(message);
    }
}
