package io.sidetone.core.camera;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that cameras send and that every mail program shows. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg", "ffd8ff", 0),
    PNG("image/png", "png", "89504e470d0a1a0a", 0),
    GIF("image/gif", "gif", "47494638", 0),
    /** The first four bytes say RIFF, as those of a WAV do. */
    WEBP("image/webp", "webp", "57454250", 8);

    /** So many bytes at the beginning of a picture tell its format. */
    public static final int HEAD = 16;

    private final String mediaType;
    private final String extension;

    /** Hexadecimal. */
    private final String mark;

    private final int at;

    PictureFormat(String mediaType, String extension, String mark, int at) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.mark = mark;
        this.at = at;
    }

    /** {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** {@code jpg}. */
    public String extension() {
        return extension;
    }

    /**
     * What a picture is, by its own words: a camera's headers are often wrong.
     *
     * @param content its first {@value #HEAD} bytes or more
     */
    public static Optional<PictureFormat> of(byte[] content) {
        return Stream.of(values()).filter(format -> format.marks(content)).findFirst();
    }

    private boolean marks(byte[] content) {
        var end = at + mark.length() / 2;
        return content.length > end && HexFormat.of().formatHex(content, at, end).equals(mark);
    }
}
