package io.sidetone.core.outbox;

import io.sidetone.core.audio.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Recognises a recording that ended because the PBX's disk was full. Asterisk says nothing of it:
 * {@code RECORD FILE} answers as ever, and its {@code endpos} counts what is in the file (tried on
 * 22.10). Two things together give it away: the file ends where a block of the disk does, which one
 * recording in 2,048 does by chance, and it is shorter than the time it took.
 */
final class CutShort {

    /** What file systems on Linux give out at a time, or a part of it. */
    private static final int BLOCK = 4096;

    /** Three times what Asterisk takes off for the key that ends a recording. */
    private static final Duration TAKEN_OFF = Duration.ofMillis(600);

    private CutShort() {}

    /**
     * Whether it looks so.
     *
     * @param lasted from the order to record until it was known to have ended
     */
    static boolean isIn(Path recording, Duration lasted) throws IOException {
        var size = Files.size(recording);
        if (size == 0 || size % BLOCK != 0) {
            return false;
        }
        var missing = lasted.minus(WavFile.inspect(recording).length());
        return missing.compareTo(TAKEN_OFF) > 0;
    }
}
