package io.sidetone.lab.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service that is asked about callers, and may be as useless as a test likes. */
public final class LookupService implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LookupService(Optional<String> answer) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new LabFailure("cannot listen for look-ups", e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, answer));
        server.start();
    }

    /** Says this of everybody. */
    public static LookupService answering(String answer) {
        return new LookupService(Optional.of(answer));
    }

    /** Takes the question and never answers. */
    public static LookupService silent() {
        return new LookupService(Optional.empty());
    }

    /** Where it is asked, as a template of Sidetone's. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callers/{e164}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Optional<String> answer) throws IOException {
        if (answer.isEmpty()) {
            return; // the connection stays open until the service is closed
        }
        byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
