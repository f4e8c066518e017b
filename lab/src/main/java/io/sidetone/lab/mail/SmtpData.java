package io.sidetone.lab.mail;

import io.sidetone.lab.Await;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads a message up to the final dot, with dot-stuffing undone (RFC 5321, section 4.5.2). */
final class SmtpData {

    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

    private SmtpData() {}

    static byte[] read(InputStream in, SmtpFault fault, Consumer<String> remark)
            throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        // As if a line had ended before, so that a dot on the first line is seen too.
        int matched = 2;
        while (matched < END.length) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("the client left after " + read.size() + " bytes of data");
            }
            read.write(octet);
            matched = octet == END[matched] ? matched + 1 : octet == '\r' ? 1 : 0;
            happen(fault, read.size(), remark);
        }
        byte[] raw = read.toByteArray();
        return unstuffed(Arrays.copyOf(raw, raw.length - 3));
    }

    private static void happen(SmtpFault fault, int size, Consumer<String> remark)
            throws IOException {
        switch (fault) {
            case SmtpFault.DropInData(int after) when size == after -> {
                remark.accept("(connection dropped after " + size + " bytes of data)");
                throw new IOException("dropped as planned");
            }
            case SmtpFault.StallInData(int after, var pause) when size == after -> {
                remark.accept("(stalled after " + size + " bytes of data)");
                Await.pause(pause);
            }
            case SmtpFault.Sip(var pause) -> Await.pause(pause);
            default -> {
                // Nothing planned here.
            }
        }
    }

    private static byte[] unstuffed(byte[] raw) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            boolean lineStart = i == 0 || raw[i - 1] == '\n';
            if (!(lineStart && raw[i] == '.')) {
                plain.write(raw[i]);
            }
        }
        return plain.toByteArray();
    }
}
