package io.sidetone.agi.call;

import io.sidetone.core.call.RecordingRequest;

/**
 * Where recordings lie, as Asterisk sees it.
 *
 * @param directory absolute path on Asterisk's machine; Asterisk makes none, so it must be there
 */
record RecordingFiles(String directory) {

    /**
     * @throws IllegalArgumentException when the directory is not an absolute path
     */
    RecordingFiles {
        if (!directory.startsWith("/")) {
            throw new IllegalArgumentException(
                    "the recording directory must be an absolute path, not " + directory);
        }
    }

    /**
     * The path without extension of a recording.
     *
     * @throws IllegalArgumentException when the name is not flat
     */
    String path(String name) {
        var flat = RecordingRequest.flat(name);
        return directory.endsWith("/") ? directory + flat : directory + "/" + flat;
    }
}
