package io.sidetone.manager.ami;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what Asterisk sends into messages: one pass over the bytes, one copy a message. Whatever
 * comes is read in bounded memory. A read that times out loses nothing; the next goes on. Used by
 * one thread.
 */
public final class AmiReader {

    /** {@code Command} may answer with all of a long list; a message longer than this is cut. */
    public static final int LARGEST = 4 * 1024 * 1024;

    /** The dialplan of a large house has some ten thousand. */
    public static final int MOST_LINES = 100_000;

    /** So much of one that is cut is kept: what it is, and whose answer. */
    private static final int HEAD = 16 * 1024;

    /** In the middle of a line of which the beginning is not kept. */
    private static final int WITHIN = -1;

    /** Some hundred events; the socket's own buffer has about as much. */
    private static final int USUAL = 64 * 1024;

    /** A banner or what stands in its place. */
    private static final int BANNER_LIMIT = 1024;

    private final InputStream in;
    private final int largest;
    private final LineMarks lines = new LineMarks();

    private byte[] buffer = new byte[USUAL];
    private int end; // of what was read
    private int scanned; // up to here the lines are known
    private int packet; // where the message begins
    private int line; // where the line begins
    private int colon = -1; // the first of the line
    private long leftOut;
    private @Nullable AmiPacket head; // of one that is being cut

    /** Reads a stream, messages up to {@link #LARGEST}. */
    public AmiReader(InputStream in) {
        this(in, LARGEST);
    }

    /**
     * Reads a stream.
     *
     * @param largest in bytes that a message may be; 64 KiB or more
     */
    public AmiReader(InputStream in, int largest) {
        this.in = in;
        this.largest = Math.max(largest, USUAL);
    }

    /**
     * The line that comes before all messages.
     *
     * @return at most 1,024 bytes of it
     * @throws EOFException when the connection ended
     */
    public String banner() throws IOException {
        while (true) {
            for (; scanned < end; scanned++) {
                if (buffer[scanned] == '\n' || scanned == BANNER_LIMIT) {
                    var text = new String(buffer, 0, scanned, StandardCharsets.ISO_8859_1);
                    scanned++;
                    packet = scanned;
                    line = scanned;
                    return text.stripTrailing();
                }
            }
            fill();
        }
    }

    /**
     * Waits for the next message.
     *
     * @return of one that is too large only the first headers; {@link AmiPacket#leftOut} tells
     * @throws EOFException when the connection ended, in the middle of a message or after one
     */
    public AmiPacket next() throws IOException {
        while (true) {
            var ready = scan();
            if (ready != null) {
                return ready;
            }
            fill();
        }
    }

    /** Whether a message or a part of one waits here already. */
    public boolean hasMore() {
        return scanned < end;
    }

    private @Nullable AmiPacket scan() {
        var bytes = buffer;
        var stop = end;
        for (int i = scanned; i < stop; i++) {
            var octet = bytes[i];
            if (octet == ':' && colon < 0) {
                colon = i;
            } else if (octet == '\n') {
                scanned = i + 1;
                var ended = endLine(i);
                line = scanned;
                colon = -1;
                if (ended && isSomething()) {
                    return take();
                }
            }
        }
        scanned = stop;
        return null;
    }

    private boolean isSomething() {
        if (lines.lines() > 0 || head != null) {
            return true;
        }
        packet = scanned; // an empty line before a message
        return false;
    }

    /** Whether the line was empty and so ended a message. */
    private boolean endLine(int newline) {
        var to = newline > 0 && buffer[newline - 1] == '\r' ? newline - 1 : newline;
        if (to <= line) {
            return true;
        }
        if (head == null) {
            lines.add(line - packet, (colon < 0 ? line : colon) - packet, to - packet);
            if (lines.lines() > MOST_LINES) {
                head = head();
            }
        }
        return false;
    }

    private AmiPacket take() {
        var begun = head;
        if (begun != null) {
            var cut = begun.with(leftOut + scanned - packet);
            head = null;
            leftOut = 0;
            packet = scanned;
            return cut;
        }
        var bytes = Arrays.copyOfRange(buffer, packet, scanned);
        packet = scanned;
        return new AmiPacket(bytes, lines.take(), 0);
    }

    /** What is kept of a message that is too large: the lines that end early in it. */
    private AmiPacket head() {
        var kept = lines.takeWithin(HEAD);
        var length = kept.length == 0 ? 0 : kept[kept.length - 1];
        leftOut = -length;
        return new AmiPacket(Arrays.copyOfRange(buffer, packet, packet + length), kept, 0);
    }

    private void fill() throws IOException {
        makeRoom();
        var got = in.read(buffer, end, buffer.length - end);
        if (got < 0) {
            throw new EOFException(
                    end > packet || head != null
                            ? "Asterisk closed the manager connection in the middle of a message"
                            : "Asterisk closed the manager connection");
        }
        end += got;
    }

    private void makeRoom() {
        if (head == null && end - packet >= largest) {
            head = head();
        }
        if (head != null) {
            forget();
        } else if (packet == end || buffer.length == end) {
            move(end - packet > buffer.length / 2 ? buffer.length * 2 : fitting());
        }
    }

    /** One message may have made it large; the next need not pay for it. */
    private int fitting() {
        return end - packet <= USUAL / 2 ? USUAL : buffer.length;
    }

    private void move(int size) {
        var target = size == buffer.length ? buffer : new byte[size];
        System.arraycopy(buffer, packet, target, 0, end - packet);
        buffer = target;
        shift(packet);
    }

    private void shift(int by) {
        end -= by;
        scanned -= by;
        line -= by;
        colon = colon < 0 ? -1 : colon - by;
        packet = 0;
    }

    /** Leaves out what was read of a message that is too large, but for a line's first byte. */
    private void forget() {
        leftOut += end - packet;
        var empty = line == end;
        var returned = line == end - 1 && buffer[line] == '\r';
        if (buffer.length > USUAL) {
            buffer = new byte[USUAL];
        }
        end = 0;
        line = empty || returned ? 0 : WITHIN;
        if (returned) {
            leftOut--;
            buffer[end++] = '\r';
        }
        scanned = end;
        packet = 0;
        colon = -1;
    }
}
