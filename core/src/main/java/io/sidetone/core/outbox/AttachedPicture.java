package io.sidetone.core.outbox;

import io.sidetone.core.camera.PictureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A picture that goes with a message. It lies beside the audio under one name, whatever its format:
 * the journal need not know of it, and there is never more than one.
 *
 * @param file the picture
 * @param format how it is encoded
 */
public record AttachedPicture(Path file, PictureFormat format) {

    static final String NAME = "picture";

    private static final Logger LOG = LoggerFactory.getLogger(AttachedPicture.class);

    /** The picture beside a message's audio; empty when there is none that can be read. */
    public static Optional<AttachedPicture> beside(Path audio) {
        var file = audio.resolveSibling(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return PictureFormat.of(in.readNBytes(PictureFormat.HEAD))
                    .map(format -> new AttachedPicture(file, format));
        } catch (IOException e) {
            LOG.warn("a message goes without its picture: {}", e.toString());
            return Optional.empty();
        }
    }
}
