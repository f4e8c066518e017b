package io.sidetone.agi.call;

import java.util.regex.Pattern;

/**
 * Where recordings lie, as Asterisk sees it.
 *
 * @param directory absolute path on Asterisk's machine; Asterisk makes none, so it must be there
 */
record RecordingFiles(String directory) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");

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
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a flat recording name");
        }
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }
}
