package io.sidetone.agi.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines from the PBX with small buffers: thousands of calls wait here at once. */
final class LineReader {

    /** Replies are some twenty bytes; only the prelude and long values take several reads. */
    private static final int CHUNK = 512;

    private static final int USUAL_LINE = 128;

    /** Asterisk sends that much in a quarter of an hour of menus. */
    private static final int BURST = 16 * 1024;

    /**
     * Taken after each burst. Who sends without pause never makes us wait, so a few of them would
     * keep every processor to themselves: virtual threads are not interrupted in favour of others.
     */
    private static final Duration REST = Duration.ofMillis(10);

    private final InputStream in;
    private final int lineLimit;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private byte[] line = new byte[USUAL_LINE];
    private int length;
    private long total;
    private long totalLimit;

    LineReader(InputStream in, int lineLimit, long totalLimit) {
        this.in = in;
        this.lineLimit = lineLimit;
        this.totalLimit = totalLimit;
    }

    /** From now on this many bytes since the beginning may be read. */
    void limitTotal(long bytes) {
        totalLimit = bytes;
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
        while (true) {
            if (at == end && !fill()) {
                return null;
            }
            byte octet = chunk[at++];
            if (octet == '\n') {
                return finished();
            }
            append(octet);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk, 0, CHUNK));
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

    private void append(byte octet) throws ProtocolBroken {
        if (length == lineLimit) {
            throw new ProtocolBroken("a line is longer than " + lineLimit + " bytes");
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, length * 2);
        }
        line[length++] = octet;
    }

    private String finished() {
        int textLength = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        var text = new String(line, 0, textLength, StandardCharsets.UTF_8);
        if (line.length > USUAL_LINE) {
            line = new byte[USUAL_LINE];
        }
        return text;
    }
}
