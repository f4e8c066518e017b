package io.sidetone.ari.fake;

import io.sidetone.ari.http.AriConfig;
import io.sidetone.core.config.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * ARI as far as tests need it, byte by byte on a real socket: answers requests from a table, takes
 * WebSockets, refuses and dies as told.
 */
public final class WireAri implements AutoCloseable {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int LIMIT_SECONDS = 20;
    private static final Answer CUT = new Answer(0, "");

    private final Map<String, Supplier<Answer>> answers = new ConcurrentHashMap<>();
    private final Map<String, Answer> likes = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<WireSocket> sockets = new LinkedBlockingQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final int port;
    private volatile ServerSocket listener;
    private volatile int refusal;

    /** What a request gets. */
    public record Answer(int status, String body) {}

    public WireAri() {
        listener = listen(0);
        port = listener.getLocalPort();
        answer("GET /ari/applications/sidetone", 200, "{\"channel_ids\":[]}");
        answer("GET /ari/channels", 200, "[]");
    }

    /** How to reach it. */
    public AriConfig config() {
        return new AriConfig(URI.create("http://127.0.0.1:" + port), "sidetone", new Secret("s"));
    }

    /** From now on, answers a request so. */
    public void answer(String request, int status, String body) {
        answers.put(request, () -> new Answer(status, body));
    }

    /**
     * From now on, answers all requests so that begin so, and for which there is no other answer;
     * the longest counts.
     */
    public void answerLike(String beginning, int status, String body) {
        likes.put(beginning, new Answer(status, body));
    }

    /** From now on, cuts every connection on which this is asked for, without an answer. */
    public void cutsAtOnce(String request) {
        answers.put(request, () -> CUT);
    }

    /** From now on, refuses every WebSocket with this status; 0 to take them. */
    public void refuse(int status) {
        refusal = status;
    }

    /** WebSockets refused so far. */
    public int refused() {
        return refused.get();
    }

    /** What was asked so far: method, path and parameters. */
    public List<String> asked() {
        return asked;
    }

    /** The next WebSocket that was opened; waits for it. */
    public WireSocket socket() throws InterruptedException {
        var socket = sockets.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (socket == null) {
            throw new AssertionError("no WebSocket was opened");
        }
        return socket;
    }

    /** Whether no WebSocket was opened that nobody has asked for. */
    public boolean hasNoOtherSocket() {
        return sockets.isEmpty();
    }

    /** How many connections there were at once at most. */
    public int mostConnections() {
        return most.get();
    }

    /** Ends everything, as a killed Asterisk. */
    public void die() {
        close();
    }

    /** Listens again on the same port, once the system has given it back. */
    public void comeBack() throws InterruptedException {
        Eventually.holds("the port is free", this::tryListen);
    }

    private boolean tryListen() {
        try {
            listener = listen(port);
            return true;
        } catch (UncheckedIOException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket listen(int wanted) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
            Thread.ofVirtual().name("wire-ari").start(() -> accept(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                most.accumulateAndGet(open.size(), Math::max);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            for (var request = line(in); !request.isEmpty(); request = line(in)) {
                var headers = headers(in);
                in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
                if (headers.containsKey("sec-websocket-key")) {
                    upgrade(socket, headers);
                    return;
                }
                reply(socket, request.substring(0, request.lastIndexOf(' ')));
            }
        } catch (IOException e) {
            // The client has gone, or the test has cut the line.
            return;
        } finally {
            open.remove(socket);
        }
    }

    private void reply(Socket socket, String request) throws IOException {
        asked.add(request);
        var answer = answers.getOrDefault(request, () -> like(request)).get();
        if (answer.equals(CUT)) {
            socket.close();
            return;
        }
        write(
                socket,
                "HTTP/1.1 %d Told\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(answer.status(), answer.body().length(), answer.body()));
    }

    private Answer like(String request) {
        return likes.entrySet().stream()
                .filter(like -> request.startsWith(like.getKey()))
                .max(Comparator.comparingInt(like -> like.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(new Answer(404, "{}"));
    }

    private void upgrade(Socket socket, Map<String, String> headers) throws IOException {
        if (refusal != 0) {
            refused.incrementAndGet();
            write(socket, "HTTP/1.1 %d No\r\nContent-Length: 0\r\n\r\n".formatted(refusal));
            return;
        }
        write(
                socket,
                "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + accept(headers.get("sec-websocket-key"))
                        + "\r\nSec-WebSocket-Protocol: "
                        + headers.get("sec-websocket-protocol")
                        + "\r\n\r\n");
        var wire = new WireSocket(socket);
        sockets.add(wire);
        wire.serve();
    }

    private static String accept(String key) {
        try {
            var sha = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder()
                    .encodeToString(sha.digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
