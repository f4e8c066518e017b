package io.sidetone.lab.bench.events;

import io.sidetone.lab.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays an Asterisk's manager interface: lets everybody in, answers every action with success, and
 * tells each client that wishes events the same ones again and again, as those of ever other calls.
 */
public final class StreamPeer implements AutoCloseable {

    /** The type of the last event. */
    public static final String END = "Shutdown";

    private static final String LAST =
            "Event: "
                    + END
                    + "\r\nPrivilege: system,all\r\nShutdown: Cleanly\r\nRestart: False\r\n\r\n";

    private static final String BANNER = "Asterisk Call Manager/11.0.0\r\n";

    private static final String BOOTED =
            String.join(
                    "\r\n",
                    "Event: FullyBooted",
                    "Privilege: system,all",
                    "Status: Fully Booted",
                    "Uptime: 1",
                    "LastReload: 1",
                    "\r\n");

    /** The rate is kept on average over so long. */
    private static final Duration BEAT = Duration.ofMillis(10);

    private final ServerSocket listener;
    private final byte[] captured;
    private final StreamPlan plan;
    private final AtomicLong told = new AtomicLong();

    /**
     * Listens on a port of 127.0.0.1 that the system chooses.
     *
     * @param captured what {@link EventBlock#of} takes
     */
    public StreamPeer(byte[] captured, StreamPlan plan) throws IOException {
        this.captured = captured.clone();
        this.plan = plan;
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("stream-peer").start(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many events the client has taken from the line, or the line for the client. */
    public long told() {
        return told.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                Thread.ofPlatform().daemon().name("stream").start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // Nobody else is to come.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Client(socket).serve();
        } catch (SocketException gone) {
            // The client has heard enough.
        } catch (IOException e) {
            throw new IllegalStateException("the line to the client broke", e);
        }
    }

    private final class Client {

        private final BufferedReader in;
        private final OutputStream out;
        private volatile long lastAction = System.nanoTime();
        private boolean begun;

        Client(Socket socket) throws IOException {
            in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
            socket.setTcpNoDelay(true);
        }

        void serve() throws IOException {
            send(BANNER);
            for (Map<String, String> action = action(); !action.isEmpty(); action = action()) {
                answer(action);
                lastAction = System.nanoTime();
            }
        }

        private Map<String, String> action() throws IOException {
            Map<String, String> headers = new HashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty() && !headers.isEmpty()) {
                    return headers;
                }
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
            return Map.of();
        }

        private void answer(Map<String, String> action) throws IOException {
            String name = action.getOrDefault("action", "");
            String id = action.getOrDefault("actionid", "");
            send(
                    "Response: Success\r\n"
                            + (id.isEmpty() ? "" : "ActionID: " + id + "\r\n")
                            + (name.equals("Challenge") ? "Challenge: 123456789\r\n" : "")
                            + (name.equals("CoreSettings")
                                    ? "AMIversion: 11.0.0\r\nAsteriskVersion: 22.10.1\r\n"
                                    : "")
                            + (name.equals("Ping") ? "Ping: Pong\r\n" : "Message: Done\r\n")
                            + "\r\n");
            if (name.equals("Login")) {
                send(BOOTED);
            }
            if (isForEvents(name, action)) {
                begin();
            }
        }

        /** Whoever wishes for few of them at the log-in says later what for. */
        private static boolean isForEvents(String name, Map<String, String> action) {
            return switch (name) {
                case "Login" -> action.getOrDefault("events", "on").equals("on");
                case "Events" -> !action.getOrDefault("eventmask", "on").equals("off");
                default -> false;
            };
        }

        private void begin() {
            if (!begun) {
                begun = true;
                Thread.ofPlatform().daemon().name("stream-teller").start(this::tell);
            }
        }

        private void tell() {
            while (System.nanoTime() - lastAction < plan.pause().toNanos()) {
                Await.pause(BEAT);
            }
            try {
                tell(EventBlock.of(captured));
                send(LAST);
            } catch (IOException gone) {
                // The client has heard enough.
            }
        }

        private void tell(EventBlock block) throws IOException {
            long begin = System.nanoTime();
            long left = plan.events();
            for (long repetition = 0; left > 0; repetition++) {
                byte[] bytes = block.told(repetition);
                for (int i = 0; i < block.events() && left > 0; ) {
                    int most = (int) Math.min(left, block.events() - i);
                    int count = Math.min(most, due(begin, plan.events() - left));
                    send(bytes, block.endOf(i), block.endOf(i + count));
                    i += count;
                    left -= count;
                    told.addAndGet(count);
                }
            }
        }

        /** How many may be told now; waits until it is one. */
        private int due(long begin, long before) {
            if (plan.perSecond() == 0) {
                return Integer.MAX_VALUE;
            }
            while (true) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                long due = (long) (seconds * plan.perSecond()) + 1 - before;
                if (due > 0) {
                    return (int) Math.min(due, Integer.MAX_VALUE);
                }
                Await.pause(BEAT);
            }
        }

        private void send(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            send(bytes, 0, bytes.length);
        }

        private synchronized void send(byte[] bytes, int from, int to) throws IOException {
            out.write(bytes, from, to - from);
        }
    }
}
