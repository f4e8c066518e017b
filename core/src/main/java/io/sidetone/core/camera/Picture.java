package io.sidetone.core.camera;

import java.util.Optional;

/** A still picture. Never changed by anybody. */
public final class Picture {

    private final PictureFormat format;
    private final byte[] content;

    private Picture(PictureFormat format, byte[] content) {
        this.format = format;
        this.content = content;
    }

    /** The picture that some bytes are, told by how they begin; empty when they are none. */
    public static Optional<Picture> of(byte[] content) {
        return PictureFormat.of(content).map(format -> new Picture(format, content.clone()));
    }

    /** How it is encoded. */
    public PictureFormat format() {
        return format;
    }

    /** The encoded picture; the caller's own copy. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "%s of %d bytes".formatted(format.mediaType(), content.length);
    }
}
