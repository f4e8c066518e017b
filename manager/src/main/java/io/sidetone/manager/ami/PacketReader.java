package io.sidetone.manager.ami;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads AMI messages, bounded: lines {@code name: value} up to an empty one. */
final class PacketReader {

    /** Asterisk's longest are variables and command output, a few thousand bytes. */
    private static final int LINE_LIMIT = 64 * 1024;

    /** {@code Command} answers with one header a line of its output. */
    private static final int HEADER_LIMIT = 20_000;

    private final InputStream in;

    PacketReader(InputStream in) {
        this.in = new BufferedInputStream(in, 4096);
    }

    /**
     * Reads one line without its end.
     *
     * @throws AmiProblem when it is longer than 64 KiB
     * @throws EOFException when Asterisk closed the connection
     */
    String line() throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("Asterisk closed the manager connection");
            }
            if (line.size() == LINE_LIMIT) {
                throw new AmiProblem(
                        AmiProblem.Kind.PROTOCOL, "a line is longer than " + LINE_LIMIT + " bytes");
            }
            line.write(octet);
        }
        var text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /**
     * Reads the next message.
     *
     * @throws AmiProblem when it has more than 20,000 headers, or a line is too long
     * @throws EOFException when Asterisk closed the connection
     */
    AmiMessage next() throws IOException {
        var headers = new ArrayList<AmiHeader>();
        while (true) {
            var line = line();
            if (!line.isEmpty()) {
                add(headers, line);
            } else if (!headers.isEmpty()) {
                return new AmiMessage(headers);
            }
        }
    }

    private static void add(List<AmiHeader> headers, String line) throws AmiProblem {
        if (headers.size() == HEADER_LIMIT) {
            throw new AmiProblem(
                    AmiProblem.Kind.PROTOCOL, "a message has more than " + HEADER_LIMIT + " lines");
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            headers.add(new AmiHeader("", line));
            return;
        }
        var value = line.substring(colon + 1);
        headers.add(
                new AmiHeader(
                        line.substring(0, colon),
                        value.startsWith(" ") ? value.substring(1) : value));
    }
}
