package io.sidetone.lab.bench.ari;

import io.sidetone.ari.connection.AriConnection;
import io.sidetone.ari.connection.ConnectionLimits;
import io.sidetone.ari.connection.EventListener;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.transport.AriWords;
import io.sidetone.ari.transport.SocketLimits;
import io.sidetone.ari.transport.SocketTransport;
import io.sidetone.core.config.Secret;
import io.sidetone.lab.Await;
import java.net.URI;
import java.time.Duration;
import java.util.Random;

/** Sidetone's transport and event connection and nothing else, in a process of its own. */
public final class SidetoneAriClient {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    private SidetoneAriClient() {}

    /**
     * Goes through the bench and prints the score.
     *
     * @param arguments the server's URL
     */
    public static void main(String[] arguments) {
        var config =
                new AriConfig(URI.create(arguments[0]), AriStage.NAME, new Secret(AriStage.NAME));
        var client = new AriClient(config);
        var sockets = new SocketTransport(client, SocketLimits.DEFAULTS);
        var tally = new EventTally();
        var connection =
                new AriConnection(
                        sockets,
                        AriStage.NAME,
                        new Counting(tally),
                        ConnectionLimits.DEFAULTS,
                        new Random());
        connection.start();
        Await.until("the WebSocket is open", CONNECT_LIMIT, sockets::isWsConnected);
        new AriTrial(AriWords.over(client, sockets, AriStage.NAME), tally).run();
        System.exit(0);
    }

    private record Counting(EventTally tally) implements EventListener {

        @Override
        public void event(AriEvent event) {
            tally.came(event.tree().path("value").asInt());
        }

        @Override
        public void beforeConnecting() {
            // Nobody calls here.
        }

        @Override
        public void resync(Events events) {
            // What is missing is counted at the end.
        }
    }
}
