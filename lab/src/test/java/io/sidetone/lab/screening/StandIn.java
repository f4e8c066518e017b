package io.sidetone.lab.screening;

import io.sidetone.agi.call.AgiCall;
import io.sidetone.agi.server.AgiLimits;
import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.agi.server.FastAgiServer;
import io.sidetone.ari.call.AriCall;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.stasis.StasisHost;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.config.Secret;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.daemon.LabSidetone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** In Sidetone's place: says of every call what a test likes, so that the sample is tried alone. */
final class StandIn implements CallFlow {

    /** What it says of a call. */
    @FunctionalInterface
    interface Word {
        void say(Call call) throws CallEnded;
    }

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Queue<List<String>> asked = new ConcurrentLinkedQueue<>();
    private final Word word;

    private StandIn(Word word) {
        this.word = word;
    }

    /** Answers the house's calls over FastAGI. */
    static StandIn overAgi(LabHouse house, Word word) throws IOException {
        StandIn standIn = new StandIn(word);
        FastAgiServer server =
                new FastAgiServer(
                        impatient(house.agiPort()),
                        Map.of("screening", standIn),
                        connection -> new AgiCall(connection, (_, _) -> List.of(), "/nowhere"));
        house.keep(server).start();
        return standIn;
    }

    /** Answers the house's calls over ARI. */
    static StandIn overAri(LabHouse house, Word word) {
        StandIn standIn = new StandIn(word);
        AriConfig config = ari(house);
        AriClient client = house.keep(new AriClient(config));
        StasisHost host =
                new StasisHost(
                        client,
                        config,
                        Map.of("screening", standIn),
                        channel -> new AriCall(channel, (_, _) -> List.of()),
                        new Random());
        house.keep(host).start();
        Await.until("the application is registered", SOON, () -> isRegistered(client, config));
        return standIn;
    }

    /** Says this as the result, and nothing else. */
    static Word result(String result) {
        return call -> call.setVariable("SIDETONE_RESULT", result);
    }

    /** What it was asked so far: the arguments of every call, in order. */
    List<List<String>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void run(Call call) throws CallEnded {
        if (call.arguments().equals(List.of("alive"))) {
            call.setVariable("SIDETONE_RESULT", "OK"); // no word of the test's
            return;
        }
        asked.add(call.arguments());
        word.say(call);
    }

    /** With it goes whoever is stuck. */
    private static FastAgiConfig impatient(int port) {
        return new FastAgiConfig(
                "127.0.0.1",
                port,
                List.of("127.0.0.1"),
                200,
                20,
                Duration.ZERO,
                AgiLimits.DEFAULTS);
    }

    private static AriConfig ari(LabHouse house) {
        var asterisk = house.exchange().asterisk();
        return new AriConfig(
                URI.create("http://127.0.0.1:" + asterisk.ports().http()),
                "sidetone",
                new Secret(asterisk.ariSecret().text()),
                LabSidetone.application(house.agiPort()),
                200,
                Duration.ZERO);
    }

    private static boolean isRegistered(AriClient client, AriConfig config) {
        try {
            return client.get("applications/" + config.application()).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
