package io.sidetone.agi.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines from the PBX with small buffers: thousands of calls wait here at once. */
final class LineReader {

    /** Asterisk's prelude, some five hundred bytes, in one read. */
    private static final int PRELUDE_CHUNK = 1024;

    /** Replies are some twenty bytes; only long values take several reads. */
    private static final int CHUNK = 128;

    /** Lines mostly end in the chunk they begin in, and are taken from there. */
    private static final byte[] NO_LINE = {};

    /** Asterisk sends that much in a quarter of an hour of menus. */
    private static final int BURST = 16 * 1024;

    /**
     * Taken after each burst. Who sends without pause never makes us wait, so a few of them would
     * keep every processor to themselves: virtual threads are not interrupted in favour of others.
     */
    private static final Duration REST = Duration.ofMillis(10);

    private final InputStream in;
    private final int lineLimit;
    private byte[] chunk = new byte[PRELUDE_CHUNK];
    private int at;
    private int end;
    private byte[] line = NO_LINE;
    private int length;
    private long total;
    private long totalLimit;

    LineReader(InputStream in, int lineLimit, long totalLimit) {
        this.in = in;
        this.lineLimit = lineLimit;
        this.totalLimit = totalLimit;
    }

    /** From now on this many bytes since the beginning may be read, and a small buffer does. */
    void endPrelude(long bytes) {
        totalLimit = bytes;
        int rest = end - at;
        chunk = Arrays.copyOfRange(chunk, at, at + Math.max(CHUNK, rest));
        at = 0;
        end = rest;
    }

    /** Whether something has come in that was not read yet; does not wait for it. */
    boolean hasInput() throws IOException {
        return at < end || in.available() > 0;
    }

    /**
     * The next line without its end, decoded as UTF-8.
     *
     * @return null at the end of the stream; an unfinished line is dropped
     * @throws ProtocolBroken when the line, or all of them, are longer than allowed
     * @throws IOException when the connection breaks
     */
    @Nullable String next() throws IOException {
        length = 0;
        while (at < end || fill()) {
            int from = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            mustBeShort(at - from);
            if (at < end) {
                return finished(from, at++);
            }
            append(from, at);
        }
        return null;
    }

    /** Reads to the end of the stream, whatever comes. */
    void skipAll() throws IOException {
        while (fill()) {}
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk, 0, chunk.length));
        total += end;
        if (total > totalLimit) {
            throw new ProtocolBroken("more than " + totalLimit + " bytes came in");
        }
        if (total / BURST != (total - end) / BURST) {
            rest();
        }
        return end > 0;
    }

    private static void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void mustBeShort(int more) throws ProtocolBroken {
        if (length + more > lineLimit) {
            throw new ProtocolBroken("a line is longer than " + lineLimit + " bytes");
        }
    }

    private void append(int from, int to) {
        int more = to - from;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        }
        System.arraycopy(chunk, from, line, length, more);
        length += more;
    }

    private String finished(int from, int to) {
        if (length == 0) {
            return text(chunk, from, to);
        }
        append(from, to);
        var text = text(line, 0, length);
        line = NO_LINE;
        return text;
    }

    private static String text(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
