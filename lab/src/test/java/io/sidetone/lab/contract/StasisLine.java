package io.sidetone.lab.contract;

import io.sidetone.ari.call.AriCall;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.stasis.StasisHost;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.config.Secret;
import io.sidetone.core.prompt.Sounds;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Calls over ARI, in a Stasis application of their own. */
record StasisLine(AriClient client, StasisHost host, String application) implements CallLine {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    static StasisLine open(LabExchange exchange, Sounds sounds, CallFlow flow) {
        var asterisk = exchange.asterisk();
        var application = "contract-" + UUID.randomUUID();
        var config =
                new AriConfig(
                        URI.create("http://127.0.0.1:" + asterisk.ports().http()),
                        "sidetone",
                        new Secret(asterisk.ariSecret().text()),
                        application,
                        200,
                        Duration.ofSeconds(30));
        var client = new AriClient(config);
        var host =
                new StasisHost(
                        client,
                        config,
                        Map.of("contract", flow),
                        channel -> new AriCall(channel, sounds),
                        new Random());
        host.start();
        var line = new StasisLine(client, host, application);
        Await.until("the application is registered", CONNECT_LIMIT, line::isRegistered);
        return line;
    }

    private boolean isRegistered() {
        try {
            return client.get("applications/" + application).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String place() {
        return "ari@lab-contract";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of("LAB_APP", application);
    }

    @Override
    public void close() {
        host.close();
        client.close();
    }
}
