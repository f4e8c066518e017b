package io.sidetone.agi.screening.reputation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A web server that answers every request as a test tells it to, byte by byte. */
final class RudeServer implements AutoCloseable {

    /** What is said to one client after its request. */
    @FunctionalInterface
    interface Manners {
        void answer(OutputStream out, CountDownLatch closed) throws Exception;
    }

    private final ServerSocket listening;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manners manners;

    RudeServer(Manners manners) throws IOException {
        this(manners, null);
    }

    RudeServer(Manners manners, @Nullable SSLContext tls) throws IOException {
        this.manners = manners;
        var here = InetAddress.getLoopbackAddress();
        listening =
                tls == null
                        ? new ServerSocket(0, 50, here)
                        : tls.getServerSocketFactory().createServerSocket(0, 50, here);
        Thread.ofVirtual().start(this::serve);
    }

    /** Says this and closes. */
    static Manners says(int status, String body) {
        return (out, _) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var head =
                    "HTTP/1.1 %d Whatever\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                            .formatted(status, bytes.length);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
        };
    }

    /** Says nothing until it is closed. */
    static Manners silent() {
        return (_, closed) -> closed.await();
    }

    /** A letter a second, for ever. */
    static Manners dripping() {
        return (out, closed) -> {
            out.write(
                    "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            do {
                out.write('1');
                out.flush();
            } while (!closed.await(1, TimeUnit.SECONDS));
        };
    }

    /** As much as it can, for ever. */
    static Manners endless() {
        return (out, closed) -> {
            out.write(
                    "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var block = new byte[8192];
            Arrays.fill(block, (byte) '1');
            while (closed.getCount() > 0) {
                out.write(block);
            }
        };
    }

    /** What is no HTTP. */
    static Manners rubbish() {
        return (out, _) -> out.write(new byte[] {0, 1, 2, (byte) 0xff, '\n', '\n', 'x'});
    }

    void behaves(Manners other) {
        manners = other;
    }

    /** The request lines and headers so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    String url(String path) {
        return "http://127.0.0.1:" + listening.getLocalPort() + path;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.US_ASCII));
            var request = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            requests.add(request.toString());
            manners.answer(client.getOutputStream(), closed);
        } catch (Exception clientGone) {
            requests.add("gone: " + clientGone);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
    }
}
