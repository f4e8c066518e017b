package io.sidetone.lab.mail;

import io.sidetone.lab.Await;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The line to the client, and what can be done to it. */
final class SmtpMischief {

    private final InputStream in;
    private final OutputStream out;

    SmtpMischief(Socket socket) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    InputStream in() {
        return in;
    }

    void write(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Whether the fault is that there is no consent at this stage. */
    static boolean refuses(SmtpFault fault, SmtpStage stage) {
        return switch (fault) {
            case SmtpFault.Refuse(SmtpStage at, _) -> at == stage;
            case SmtpFault.Drop(SmtpStage at) -> at == stage;
            case SmtpFault.Silence(SmtpStage at) -> at == stage;
            case SmtpFault.Babble(SmtpStage at, _) -> at == stage;
            default -> false;
        };
    }

    /**
     * Does what the fault says instead of consenting.
     *
     * @throws IOException when the connection is to end
     */
    void misbehave(SmtpFault fault) throws IOException {
        switch (fault) {
            case SmtpFault.Drop _ -> throw new IOException("dropped as planned");
            case SmtpFault.Silence _ -> awaitClientGone();
            case SmtpFault.Babble(_, SmtpRubbish rubbish) -> {
                rubbish.say(out);
                if (rubbish == SmtpRubbish.NO_LINE_END) {
                    awaitClientGone();
                }
            }
            default -> throw new IllegalArgumentException("nothing planned: " + fault);
        }
    }

    /** Writes lines one byte at a time. */
    void drip(List<String> lines, Duration pause) throws IOException {
        for (byte octet : (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8)) {
            Await.pause(pause);
            out.write(octet);
            out.flush();
        }
    }

    void rubbishInsteadOfTls() throws IOException {
        SmtpRubbish.BINARY.say(out);
    }

    private void awaitClientGone() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        throw new IOException("the client has left");
    }
}
