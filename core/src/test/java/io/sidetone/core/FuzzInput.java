package io.sidetone.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Several texts in the bytes that a fuzzer makes, parted by 0xFF, which UTF-8 does not have. Two
 * letters of the private use area stand for halves of a character, which UTF-8 does not have
 * either.
 */
public final class FuzzInput {

    private static final byte PART = (byte) 0xFF;

    private final byte[] bytes;
    private int at;

    public FuzzInput(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The next text; empty at the end. */
    public String next() {
        int end = at;
        while (end < bytes.length && bytes[end] != PART) {
            end++;
        }
        var text = new String(Arrays.copyOfRange(bytes, at, end), StandardCharsets.UTF_8);
        at = Math.min(end + 1, bytes.length);
        return text.replace('\uE000', '\uD83D').replace('\uE001', '\uDC75');
    }
}
