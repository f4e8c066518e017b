package io.sidetone.core.camera;

import java.util.HexFormat;
import java.util.Random;

/** Pictures as far as anybody looks at them here: the beginning of a format, then noise. */
public final class Pictures {

    private Pictures() {}

    /** A JPEG of so many bytes, the same each time. */
    public static Picture jpeg(int bytes) {
        return begun("ffd8ffe000104a464946", bytes);
    }

    public static Picture png() {
        return begun("89504e470d0a1a0a0000000d", 400);
    }

    private static Picture begun(String hex, int bytes) {
        var head = HexFormat.of().parseHex(hex);
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        System.arraycopy(head, 0, content, 0, head.length);
        return Picture.of(content).orElseThrow();
    }
}
