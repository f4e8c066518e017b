package io.sidetone.lab.network;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A TCP line to a port on loopback that can be made slow: each answer waits before it comes. */
public final class SlowProxy implements AutoCloseable {

    private static final int CHUNK = 16_384;

    private final int target;
    private final ServerSocket server;
    private final Supplier<? extends OutputStream> copies;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean shut = new AtomicBoolean();
    private final AtomicReference<Duration> delay = new AtomicReference<>(Duration.ZERO);

    /** Listens on a free port and leads to {@code target}, without delay at first. */
    public SlowProxy(int target) {
        this(target, OutputStream::nullOutputStream);
    }

    /**
     * The same, and each line's answers are copied as they come.
     *
     * @param copies a new one for each line
     */
    public SlowProxy(int target, Supplier<? extends OutputStream> copies) {
        this.target = target;
        this.copies = copies;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new LabFailure("no port for the proxy", e);
        }
        Thread.ofVirtual().name("slow-proxy").start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on the first bytes of each answer wait so long. */
    public void delayAnswers(Duration time) {
        delay.set(time);
    }

    /** Cuts every connection, and each new one at once, until {@link #opens}. */
    public void shuts() {
        shut.set(true);
        cut();
    }

    /** Takes connections again. */
    public void opens() {
        shut.set(false);
    }

    /** Cuts every connection that is open now, without a word. */
    public void cut() {
        List.copyOf(lines).forEach(Line::cut);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try (server) {
            while (true) {
                Socket client = server.accept();
                if (shut.get()) {
                    client.close();
                    continue;
                }
                Line line = new Line(client);
                Thread.ofVirtual().name("slow-proxy-line").start(line::run);
            }
        } catch (IOException e) {
            // Closed: no further lines.
        }
    }

    /** One connection; {@code asked} tells that the next bytes back begin an answer. */
    private final class Line {

        private final Socket client;
        private final OutputStream copy = copies.get();
        private volatile boolean asked;

        Line(Socket client) {
            this.client = client;
        }

        void cut() {
            try {
                client.close();
            } catch (IOException e) {
                throw new LabFailure("a line cannot be cut", e);
            }
        }

        void run() {
            lines.add(this);
            try (client;
                    Socket peer = new Socket(InetAddress.getLoopbackAddress(), target)) {
                Thread.ofVirtual().start(() -> backward(peer));
                forward(client.getInputStream(), peer.getOutputStream());
            } catch (IOException e) {
                // Either side has gone; the other one is closed with it.
            } finally {
                lines.remove(this);
            }
        }

        private void forward(InputStream in, OutputStream out) throws IOException {
            byte[] chunk = new byte[CHUNK];
            for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
                asked = true;
                out.write(chunk, 0, size);
            }
        }

        private void backward(Socket peer) {
            try (client) {
                InputStream in = peer.getInputStream();
                byte[] chunk = new byte[CHUNK];
                for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
                    if (asked) {
                        asked = false;
                        Await.pause(delay.get());
                    }
                    copy.write(chunk, 0, size);
                    client.getOutputStream().write(chunk, 0, size);
                }
            } catch (IOException e) {
                // As above.
            }
        }
    }
}
