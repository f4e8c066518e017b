package io.sidetone.core.audio;

import java.nio.file.Path;
import java.util.Optional;

/** Makes a smaller file of a recording before it is mailed. */
@FunctionalInterface
public interface AudioEncoder {

    /** Sends the recording as it is. */
    AudioEncoder NONE = (wav, directory) -> Optional.empty();

    /**
     * Encodes a WAV file into a new file. May take long; must not need memory in proportion to the
     * recording.
     *
     * @param wav 16-bit linear, 8 kHz, mono; stays untouched
     * @param directory an existing directory for the new file, which the caller deletes
     * @return empty when it could not be encoded, for whatever reason: the WAV goes instead, so an
     *     implementation logs why and throws nothing
     */
    Optional<EncodedAudio> encode(Path wav, Path directory);
}
