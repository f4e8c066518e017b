package io.sidetone.lab.ari;

import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.core.config.Secret;
import io.sidetone.lab.LabExchange;
import java.net.URI;
import java.time.Duration;

/** How a test itself asks the lab's Asterisk over ARI. */
public final class LabAri {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private LabAri() {}

    /** For requests alone. */
    public static AriClient client(LabExchange exchange) {
        int port = exchange.asterisk().ports().http();
        return new AriClient(config(exchange, port, "", 1));
    }

    /**
     * For an application.
     *
     * @param port Asterisk's own, or one that leads there
     * @param calls at once
     */
    static AriConfig config(LabExchange exchange, int port, String application, int calls) {
        return new AriConfig(
                URI.create("http://127.0.0.1:" + port),
                "sidetone",
                new Secret(exchange.asterisk().ariSecret().text()),
                application,
                calls,
                STOP_LIMIT);
    }
}
