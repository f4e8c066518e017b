package io.sidetone.manager.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Times as text, of which most share their second with the one before. */
final class TimeBytes {

    /** {@code 2026-11-21T21:58:31.123456Z}. */
    static final int LENGTH = 27;

    /** The last second of the year 9999. */
    static final long LATEST = 253_402_300_799L;

    private static final int UP_TO_SECONDS = 19;

    private long second = Long.MIN_VALUE;
    private byte[] text = new byte[UP_TO_SECONDS];

    /** Writes one to a place in an array, which must have room. */
    void write(long epochSecond, int micros, byte[] target, int at) {
        if (epochSecond != second) {
            second = epochSecond;
            text =
                    Instant.ofEpochSecond(Math.clamp(epochSecond, 0, LATEST))
                            .toString()
                            .getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(text, 0, target, at, UP_TO_SECONDS);
        target[at + UP_TO_SECONDS] = '.';
        int rest = micros;
        for (int i = at + LENGTH - 2; i > at + UP_TO_SECONDS; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        target[at + LENGTH - 1] = 'Z';
    }
}
