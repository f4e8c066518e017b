package io.sidetone.lab.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** What a server may say that is no mail server, or has lost its mind. */
public enum SmtpRubbish {
    /** Bytes of every value, then the end. */
    BINARY,
    /** A line that does not end as long as somebody listens. */
    ENDLESS_LINE,
    /** A reply of ever more lines (RFC 5321, 4.2.1), none of them the last. */
    ENDLESS_REPLY,
    /** A reply without its line end, then nothing more. */
    NO_LINE_END,
    /** Words without a number. */
    WORDS,
    /** What a web server says. */
    HTTP;

    private static final int SOME = 4096;

    /**
     * Says it.
     *
     * @throws IOException at the latest when the client has had enough
     */
    void say(OutputStream out) throws IOException {
        switch (this) {
            case BINARY -> {
                byte[] bytes = new byte[SOME];
                new Random(SOME).nextBytes(bytes);
                out.write(bytes);
                throw new IOException("hung up after " + SOME + " bytes of rubbish, as planned");
            }
            case ENDLESS_LINE -> endless(out, "250 and on and on ");
            case ENDLESS_REPLY -> endless(out, "250-and another thing\r\n");
            case NO_LINE_END -> out.write("250 fine".getBytes(StandardCharsets.UTF_8));
            case WORDS -> out.write("Hello, who is there?\r\n".getBytes(StandardCharsets.UTF_8));
            case HTTP ->
                    out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private static void endless(OutputStream out, String piece) throws IOException {
        byte[] much = piece.repeat(SOME / piece.length()).getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(much);
        }
    }
}
