package io.sidetone.core.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that says what a test wants it to say, and remembers what it heard. */
final class FaultServer implements AutoCloseable {

    /** As an answer: the connection is dropped without a word. */
    static final String DROP = "drop";

    private final ServerSocket listening;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final @Nullable SSLContext tls;
    private final boolean tlsAtOnce;

    FaultServer() throws IOException {
        this(null, false);
    }

    /**
     * @param tls offered with STARTTLS
     * @param tlsAtOnce or spoken from the first byte
     */
    FaultServer(@Nullable SSLContext tls, boolean tlsAtOnce) throws IOException {
        this.tls = tls;
        this.tlsAtOnce = tlsAtOnce;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    /**
     * @param verb {@code GREETING}, {@code EHLO}, {@code MAIL}, {@code RCPT}, {@code DATA}, {@code
     *     BODY} (in the middle of the mail), {@code END} (after the last dot), {@code QUIT}
     */
    FaultServer answers(String verb, String reply) {
        answers.put(verb, reply);
        return this;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                return; // closed by the test
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            var line = tlsAtOnce ? encrypted(client) : client;
            if (say(line.getOutputStream(), "GREETING", "220 fault ready")) {
                converse(line, !tlsAtOnce && tls != null);
            }
        } catch (IOException e) {
            heard.add("(" + e.getMessage() + ")");
        }
    }

    private void converse(Socket client, boolean offerTls) throws IOException {
        try (client) {
            var in = reader(client);
            var out = client.getOutputStream();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (offerTls && line.equals("STARTTLS")) {
                    say(out, "STARTTLS", "220 go on");
                    converse(encrypted(client), false);
                    return;
                }
                if (offerTls && line.startsWith("EHLO")) {
                    say(out, "EHLO", "250-fault\r\n250 STARTTLS");
                } else if (!answer(line.split(" ", 2)[0], in, out)) {
                    return;
                }
            }
        }
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    }

    private SSLSocket encrypted(Socket client) throws IOException {
        var socket =
                (SSLSocket)
                        Objects.requireNonNull(tls)
                                .getSocketFactory()
                                .createSocket(client, null, client.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private boolean answer(String verb, BufferedReader in, OutputStream out) throws IOException {
        if (verb.equals("EHLO")) {
            return say(out, "EHLO", tls == null ? "250 fault" : "250-fault\r\n250 AUTH PLAIN");
        }
        if (verb.equals("AUTH")) {
            return say(out, "AUTH", "235 welcome");
        }
        if (!verb.equals("DATA")) {
            return say(out, verb, verb.equals("QUIT") ? "221 bye" : "250 fine");
        }
        if (!say(out, "DATA", "354 go on")) {
            return false;
        }
        return !answers.getOrDefault("DATA", "354").startsWith("354")
                || readMail(in) && say(out, "END", "250 2.0.0 taken as 4711");
    }

    private boolean readMail(BufferedReader in) throws IOException {
        var lines = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return true;
            }
            heard.add(line);
            if (++lines > 20 && DROP.equals(answers.get("BODY"))) {
                return false;
            }
        }
        return false;
    }

    private boolean say(OutputStream out, String verb, String usual) throws IOException {
        var reply = answers.getOrDefault(verb, usual);
        if (reply.equals(DROP)) {
            return false;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }
}
