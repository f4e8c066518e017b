package io.sidetone.core.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real HTTP server that writes down what it is asked, and answers what a test wants. */
public final class TestService implements AutoCloseable {

    /**
     * A request as it came.
     *
     * @param headers by name, as the server spells it; the last value of each
     */
    public record Request(
            String method, String path, Map<String, List<String>> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getLast())
                    .findFirst()
                    .orElse("");
        }
    }

    /** What it answers. */
    public record Answer(int status, String mediaType, byte[] body) {}

    private static final Answer FINE = new Answer(200, "text/plain", new byte[0]);

    private final HttpServer server;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch thaw = new CountDownLatch(1);
    private volatile Answer usual = FINE;
    private volatile boolean frozen;

    public TestService() throws IOException {
        this(0);
    }

    /** On a port that another one had before. */
    public TestService(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server = HttpServer.create(address, 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** The next request gets this, those after it what is planned after it. */
    public TestService plan(Answer answer) {
        answers.add(answer);
        return this;
    }

    public TestService plan(int status) {
        return plan(new Answer(status, "text/plain", new byte[0]));
    }

    /** Whatever is not planned gets this. */
    public TestService always(Answer answer) {
        usual = answer;
        return this;
    }

    /** It takes requests and says nothing any more. */
    public void freeze() {
        frozen = true;
    }

    /** Waits for the next request. */
    public Request next() throws InterruptedException {
        var request = requests.poll(20, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nobody asked");
        }
        return request;
    }

    /** How many requests nobody has looked at. */
    public int waiting() {
        return requests.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(
                    new Request(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            Map.copyOf(exchange.getRequestHeaders()),
                            exchange.getRequestBody().readAllBytes()));
            if (frozen) {
                thaw.await();
                return;
            }
            var planned = answers.poll();
            var answer = planned == null ? usual : planned;
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.sendResponseHeaders(answer.status(), Math.max(answer.body().length, -1));
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        thaw.countDown();
        server.stop(0);
    }
}
