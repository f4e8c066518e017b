package io.sidetone.lab.steer;

import io.sidetone.ari.call.AriCall;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.stasis.StasisHost;
import io.sidetone.ari.steer.SteeredFlow;
import io.sidetone.core.config.Secret;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sound;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.caller.CallerDesk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSidetone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The real Asterisk hands callers to a steered flow in this JVM, as often as it is opened. */
final class SteeredHouse implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(20);

    private final LabExchange exchange;
    private final String application;
    private final AriConfig config;
    private AriClient client;
    private final SteeredFlow flow;
    private StasisHost host;

    private SteeredHouse(LabHouse house, SteeredFlow flow) {
        this.exchange = house.exchange();
        this.application = LabSidetone.application(house.agiPort());
        this.flow = flow;
        var asterisk = exchange.asterisk();
        this.config =
                new AriConfig(
                        URI.create("http://127.0.0.1:" + asterisk.ports().http()),
                        "sidetone",
                        new Secret(asterisk.ariSecret().text()),
                        application,
                        200,
                        Duration.ofMillis(200));
        this.host = opened();
    }

    /** Opens it; it closes with the house. */
    static SteeredHouse of(LabHouse house, SteeredFlow flow) {
        return house.keep(new SteeredHouse(house, flow));
    }

    /** Somebody calls; returns while it rings. */
    LabCaller call() {
        return exchange.callers()
                .call(
                        "ari@lab-contract",
                        new CallerLine("0301234", "Anna"),
                        Map.of("LAB_APP", application, "LAB_ARGUMENTS", CallerDesk.encoded("")));
    }

    /** Sidetone is stopped, and a new one comes. */
    void restart() {
        close();
        host = opened();
    }

    /** Sidetone is gone without a word, and a new one comes after a while. */
    void killAndComeBack(Duration absence) {
        client.close();
        host.close();
        Await.pause(absence);
        host = opened();
    }

    /** The ids of the channels that are this Sidetone's. */
    List<String> channels() {
        var ids = new ArrayList<String>();
        try {
            client.get("applications/" + application)
                    .ifPresent(app -> app.path("channel_ids").forEach(id -> ids.add(id.asText())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    /** The ids of the bridges that are this Sidetone's. */
    List<String> bridges() {
        var ids = new ArrayList<String>();
        try {
            client.get("bridges")
                    .ifPresent(all ->
                            all.forEach(each -> {
                                if (each.path("name").asText().equals(application)) {
                                    ids.add(each.path("id").asText());
                                }
                            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    /** Waits until nothing of any call is left in Asterisk. */
    void awaitsSilence(Duration limit) {
        Await.until("nothing is left", limit, () -> channels().isEmpty() && bridges().isEmpty());
    }

    @Override
    public void close() {
        host.close();
        client.close();
    }

    private StasisHost opened() {
        client = new AriClient(config);
        var opened =
                new StasisHost(
                        client,
                        config,
                        Map.of("contract", flow, "trunk", flow),
                        channel -> new AriCall(channel, SteeredHouse::named),
                        new Random());
        opened.start();
        Await.until("the application is registered", SOON, this::isRegistered);
        return opened;
    }

    /** Every phrase is one of Asterisk's own sounds. */
    private static List<List<Sound>> named(Prompt.Phrase phrase, Locale language) {
        return List.of(List.of(new Sound.Named(phrase.name())));
    }

    private boolean isRegistered() {
        try {
            return client.get("applications/" + application).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
