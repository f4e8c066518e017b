package io.sidetone.manager.ami;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A message as it came: its bytes, and where in them each header begins. Nothing is decoded before
 * somebody asks, for most headers of most events nobody ever does.
 */
public final class AmiPacket {

    /** Where a line begins, where its first colon is, where it ends. */
    static final int MARKS = 3;

    private final byte[] bytes;
    private final int[] marks;
    private final long leftOut;

    /**
     * A message over bytes that are its own from now on.
     *
     * @param marks of each line where it begins, its first colon (its beginning for none) and its
     *     end
     * @param leftOut so many bytes more it had, which were not kept
     */
    AmiPacket(byte[] bytes, int[] marks, long leftOut) {
        this.bytes = bytes;
        this.marks = marks;
        this.leftOut = leftOut;
    }

    /** A message of these headers. */
    public static AmiPacket of(List<AmiHeader> headers) {
        var text = new StringBuilder();
        headers.forEach(header -> appendLine(text, header));
        var bytes = text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return new LineMarks().packet(bytes);
    }

    private static void appendLine(StringBuilder text, AmiHeader header) {
        var line = header.name().isEmpty() ? header.value() : header.name() + ": " + header.value();
        text.append(line.replace('\n', ' ')).append("\r\n");
    }

    /** The same with so many bytes left out. */
    AmiPacket with(long bytesLeftOut) {
        return new AmiPacket(bytes, marks, bytesLeftOut);
    }

    /** How many headers it has. */
    public int size() {
        return marks.length / MARKS;
    }

    /** How many bytes it takes, its marks with them. */
    public int weight() {
        return bytes.length + marks.length * Integer.BYTES;
    }

    /** How many bytes of it were not kept, because it was larger than any message may be. */
    public long leftOut() {
        return leftOut;
    }

    /** The bytes as they came, the empty line at the end with them. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The very bytes, not to be changed. */
    public byte[] array() {
        return bytes;
    }

    /** The name of a header; empty for a line without a colon. */
    public String name(int index) {
        return text(bytes, nameFrom(index), nameTo(index));
    }

    /** The value of a header. */
    public String value(int index) {
        return text(bytes, valueFrom(index), valueTo(index));
    }

    /** The first header under a name, whatever its case; -1 for none. */
    public int find(String name) {
        return findAfter(-1, name);
    }

    /** The next header under a name, whatever its case, behind another one; -1 for none. */
    public int findAfter(int index, String name) {
        for (int i = index + 1; i < size(); i++) {
            if (isNamed(i, name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a header's name ends with this text of ASCII, whatever its case. */
    public boolean endsWith(int index, String ascii) {
        int from = nameTo(index) - ascii.length();
        return from >= nameFrom(index) && isText(from, nameTo(index), ascii);
    }

    /** The first value under a name, whatever its case. */
    public Optional<String> first(String name) {
        var index = find(name);
        return index < 0 ? Optional.empty() : Optional.of(value(index));
    }

    /** Whether a header's value is this text of ASCII, whatever its case; false for no header. */
    public boolean holds(int index, String ascii) {
        return index >= 0 && isText(valueFrom(index), valueTo(index), ascii);
    }

    /** All headers as text. */
    public List<AmiHeader> headers() {
        var headers = new ArrayList<AmiHeader>(size());
        for (int i = 0; i < size(); i++) {
            headers.add(new AmiHeader(name(i), value(i)));
        }
        return headers;
    }

    /** The same as text. */
    public AmiMessage message() {
        return new AmiMessage(headers());
    }

    private boolean isNamed(int index, String name) {
        return isText(nameFrom(index), nameTo(index), name);
    }

    private boolean isText(int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (lower(bytes[from + i]) != lower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(int letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    /** Where in {@link #array} a header's name begins. */
    public int nameFrom(int index) {
        return marks[index * MARKS];
    }

    /** Where a header's name ends; where it begins for a line without a colon. */
    public int nameTo(int index) {
        return marks[index * MARKS + 1];
    }

    /** Where a header's value ends. */
    public int valueTo(int index) {
        return marks[index * MARKS + 2];
    }

    /** Where a header's value begins. */
    public int valueFrom(int index) {
        var colon = nameTo(index);
        if (colon == nameFrom(index) && (colon == valueTo(index) || bytes[colon] != ':')) {
            return colon; // a line without a colon is a value without a name
        }
        var next = colon + 1;
        return next < valueTo(index) && bytes[next] == ' ' ? next + 1 : next;
    }

    /**
     * Bytes of Asterisk's as text: UTF-8, and ISO 8859-1 where they are none, which loses nothing.
     */
    public static String text(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return decoded(bytes, from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static String decoded(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AmiPacket packet
                && leftOut == packet.leftOut
                && Arrays.equals(bytes, packet.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Names only: values may be secrets. */
    @Override
    public String toString() {
        return "AmiPacket" + headers().stream().map(AmiHeader::name).toList();
    }
}
