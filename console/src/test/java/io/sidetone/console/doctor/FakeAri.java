package io.sidetone.console.doctor;

import com.sun.net.httpserver.HttpServer;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.core.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An ARI that answers as Asterisk 22 does to those who know the password. */
final class FakeAri implements AutoCloseable {

    static final String USER = "tone";
    static final Secret PASSWORD = new Secret("eeTh4aiquo");

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AriClient client;

    private record Answer(int status, String body) {}

    FakeAri() throws IOException {
        this(PASSWORD);
    }

    FakeAri(Secret offered) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/ari/",
                exchange -> {
                    var path = exchange.getRequestURI().toString().substring("/ari/".length());
                    var known = answers.getOrDefault(path, new Answer(404, "{}"));
                    var answer =
                            mayAsk(exchange.getRequestHeaders().getFirst("Authorization"))
                                    ? known
                                    : new Answer(401, "{}");
                    var body = answer.body().getBytes(StandardCharsets.UTF_8);
                    try (exchange) {
                        exchange.sendResponseHeaders(answer.status(), body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
        server.start();
        client =
                new AriClient(
                        new AriConfig(
                                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                                USER,
                                offered));
    }

    AriProbe probe() {
        return client::get;
    }

    FakeAri answers(String path, String body) {
        return answers(path, 200, body);
    }

    FakeAri answers(String path, int status, String body) {
        answers.put(path, new Answer(status, body));
        return this;
    }

    FakeAri asVersion(String version) {
        return answers("asterisk/info", "{\"system\":{\"version\":\"" + version + "\"}}");
    }

    private static boolean mayAsk(String authorization) {
        var login = USER + ":" + PASSWORD.reveal();
        var expected = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return ("Basic " + expected).equals(authorization);
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
    }
}
