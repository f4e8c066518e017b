package io.sidetone.ari.steer.live;

import io.sidetone.ari.call.AriCall;
import io.sidetone.ari.fake.Eventually;
import io.sidetone.ari.fake.WireAri;
import io.sidetone.ari.fake.WireSocket;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.stasis.StasisHost;
import io.sidetone.ari.steer.SteeredFlow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A host whose calls are steered, and the Asterisk that a test plays for it, byte by byte. */
final class SteeredWire implements AutoCloseable {

    static final String OURS = "GET /ari/applications/sidetone";
    static final String CHANNELS = "GET /ari/channels";
    static final String BRIDGES = "GET /ari/bridges";

    private static final String CREATE = "POST /ari/channels/create";

    final WireAri asterisk = new WireAri();
    private final AriClient client = new AriClient(asterisk.config());
    private final StasisHost host;
    private WireSocket socket;

    /** Takes calls; what is made and dialled is there at once. */
    SteeredWire(SteeredFlow flow) throws InterruptedException {
        asterisk.answer(BRIDGES, 200, "[]");
        asterisk.answerLike(CREATE, 200, "{}");
        asterisk.answerLike("POST /ari/", 200, "{}");
        asterisk.answerLike("DELETE /ari/", 204, "");
        var known = asterisk.config();
        var config =
                new AriConfig(
                        known.url(),
                        known.user(),
                        known.password(),
                        "sidetone",
                        20,
                        Duration.ofMillis(300));
        host =
                new StasisHost(
                        client,
                        config,
                        Map.of("door", flow),
                        channel -> new AriCall(channel, (_, _) -> List.of()),
                        new Random(1));
        host.start();
        socket = asterisk.socket();
        Eventually.holds("it has looked", () -> count(CHANNELS) == 2);
    }

    /** A caller enters the application. */
    void call(String id) {
        event("StasisStart", "\"args\":[\"door\"],%s".formatted(channel(id)));
    }

    /**
     * The id of a leg; waits for it. Each call has two, {@code PJSIP/a} and {@code PJSIP/b}, which
     * are made at the same time: 0 and 1 are those of the first call.
     */
    String leg(int number) throws InterruptedException {
        var endpoint = number % 2 == 0 ? "PJSIP%2Fa" : "PJSIP%2Fb";
        int call = number / 2;
        Eventually.holds("leg " + number, () -> created(endpoint).size() > call);
        return created(endpoint).get(call).replaceFirst(".*channelId=([^&]*).*", "$1");
    }

    /** The same, in the application and dialled. */
    String dialled(int number) throws InterruptedException {
        var id = leg(number);
        event("StasisStart", "\"args\":[\"leg\"],%s".formatted(channel(id)));
        Eventually.holds(
                "it is dialled",
                () -> asked().stream().anyMatch(each -> each.contains(id + "/dial")));
        dial(id, "\"dialstatus\":\"\"");
        return id;
    }

    /** What Asterisk tells of a dial. */
    void dial(String leg, String fields) {
        event("Dial", "\"peer\":{\"id\":\"%s\"},%s".formatted(leg, fields));
    }

    void event(String type, String fields) {
        socket.text("{\"type\":\"%s\",%s}".formatted(type, fields));
    }

    /** A channel as events have it. */
    static String channel(String id) {
        return "\"channel\":{\"id\":\"%s\",\"name\":\"PJSIP/%s-1\"}".formatted(id, id);
    }

    /** The connection breaks and is made anew. */
    void loseEvents() throws InterruptedException {
        socket.cut();
        socket = asterisk.socket();
    }

    List<String> asked() {
        return asterisk.asked();
    }

    void awaitAsked(String beginning) throws InterruptedException {
        Eventually.holds(
                beginning, () -> asked().stream().anyMatch(each -> each.startsWith(beginning)));
    }

    /** Calls that are led now. */
    int running() {
        return host.running();
    }

    void stop() {
        host.close();
    }

    @Override
    public void close() {
        host.close();
        client.close();
        asterisk.close();
    }

    private List<String> created(String endpoint) {
        return asked().stream()
                .filter(each -> each.startsWith(CREATE) && each.contains(endpoint))
                .toList();
    }

    private long count(String request) {
        return asked().stream().filter(request::equals).count();
    }
}
