package io.sidetone.manager.json;

import io.sidetone.core.log.LogText;
import io.sidetone.manager.ami.AmiPacket;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * JSON in UTF-8, in an array that grows and is used again. What a terminal could act upon is
 * written as {@code \}{@code u} and its code, though JSON wants that only below U+0020.
 */
final class JsonBytes {

    private static final int USUAL = 32 * 1024;

    /** Of each octet whether it stands in a string as it is. */
    private static final boolean[] PLAIN = plain();

    private byte[] bytes = new byte[USUAL];
    private int length;

    int size() {
        return length;
    }

    void writeTo(OutputStream target) throws IOException {
        target.write(bytes, 0, length);
        length = 0;
        if (bytes.length > USUAL * 32) {
            bytes = new byte[USUAL]; // one large event need not be paid for ever
        }
    }

    private static boolean[] plain() {
        var plain = new boolean[256];
        for (int octet = ' '; octet < 0x7F; octet++) {
            plain[octet] = octet != '"' && octet != '\\';
        }
        return plain;
    }

    /** Bytes as they are. */
    JsonBytes raw(byte[] ascii) {
        room(ascii.length);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
        return this;
    }

    /** ASCII as it is. */
    JsonBytes raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** One ASCII character as it is. */
    JsonBytes raw(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    JsonBytes time(TimeBytes times, Instant instant) {
        return time(times, instant.getEpochSecond(), instant.getNano() / 1000);
    }

    JsonBytes time(TimeBytes times, long second, int micros) {
        room(TimeBytes.LENGTH);
        times.write(second, micros, bytes, length);
        length += TimeBytes.LENGTH;
        return this;
    }

    /** A string in quotation marks. */
    JsonBytes value(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        return value(utf8, 0, utf8.length);
    }

    /** Bytes of Asterisk's as a string in quotation marks. */
    JsonBytes value(byte[] source, int from, int to) {
        var count = to - from;
        room(count + 2);
        bytes[length++] = '"';
        if (!isPlain(source, from, to)) {
            return escaped(AmiPacket.text(source, from, to));
        }
        System.arraycopy(source, from, bytes, length, count);
        length += count;
        bytes[length++] = '"';
        return this;
    }

    private static boolean isPlain(byte[] source, int from, int to) {
        var plain = PLAIN;
        for (int i = from; i < to; i++) {
            if (!plain[source[i] & 0xFF]) {
                return false;
            }
        }
        return true;
    }

    /** The rest of a string with something in it that cannot stand as it is, or not ASCII. */
    private JsonBytes escaped(String text) {
        text.codePoints().forEach(this::character);
        return raw('"');
    }

    private void character(int point) {
        if (point == '"' || point == '\\') {
            raw('\\').raw((char) point);
        } else if (point < 0x80 && LogText.isPlain(point)) {
            raw((char) point);
        } else if (LogText.isPlain(point)) {
            utf8(point);
        } else {
            for (char unit : Character.toChars(point)) {
                raw("\\u").raw(HexFormat.of().toHexDigits(unit));
            }
        }
    }

    private void utf8(int point) {
        var encoded = Character.toString(point).getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
