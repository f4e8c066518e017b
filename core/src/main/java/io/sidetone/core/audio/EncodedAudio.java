package io.sidetone.core.audio;

import java.nio.file.Path;

/**
 * Audio in a file, as it goes into a mail.
 *
 * @param file where it is
 * @param mediaType {@code audio/wav}, {@code audio/mpeg}, {@code audio/ogg}
 * @param extension without a dot: {@code wav}, {@code mp3}, {@code ogg}
 */
public record EncodedAudio(Path file, String mediaType, String extension) {

    /**
     * @throws IllegalArgumentException when the type or the extension is no plain word: both are
     *     written into mail headers
     */
    public EncodedAudio {
        if (!mediaType.matches("audio/[a-z0-9.+-]{1,40}")) {
            throw new IllegalArgumentException("not an audio media type: " + mediaType);
        }
        if (!extension.matches("[a-z0-9]{1,8}")) {
            throw new IllegalArgumentException("not a file name extension: " + extension);
        }
    }

    /** The recording itself. */
    public static EncodedAudio wav(Path file) {
        return new EncodedAudio(file, "audio/wav", "wav");
    }
}
