package io.sidetone.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.call.AriCall;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.stasis.StasisChannel;
import io.sidetone.ari.stasis.StasisHost;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.network.SlowProxy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Two hundred callers press keys at once, while their flows set variables. */
@ExtendWith(OneAsterisk.class)
@Isolated("what its load does to what others hear is no finding")
class EventOrderTest {

    private static final int CALLS = 200;
    private static final int VALUES = 20;
    private static final String KEYS = "0123456789*#".repeat(3);
    private static final String VARIABLE = "LAB_ORDER";

    /** 36 keys take 5 s; 200 such calls on a busy machine some more. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Map<String, List<AriEvent>> told = new ConcurrentHashMap<>();
    private final List<ByteArrayOutputStream> tapes = new CopyOnWriteArrayList<>();
    private final AtomicInteger left = new AtomicInteger();
    private final String application = "order-" + UUID.randomUUID();

    @Test
    void eachCallIsToldAllEventsInTheOrderInWhichAsteriskSentThem(LabExchange exchange)
            throws IOException {
        try (var tap = new SlowProxy(exchange.asterisk().ports().http(), this::tape);
                var client =
                        new AriClient(LabAri.config(exchange, tap.port(), application, CALLS));
                var host = host(exchange, client, tap.port())) {
            host.start();
            Await.until("the application is registered", LIMIT, () -> isRegistered(client));
            for (int call = 0; call < CALLS; call++) {
                place(exchange);
            }
            Await.until("all have left", LIMIT, () -> left.get() == CALLS);
        }

        var sent =
                tapes.stream()
                        .map(tape -> new WireEvents(tape.toByteArray()))
                        .filter(WireEvents::isWebSocket)
                        .flatMap(wire -> wire.read().stream())
                        .collect(Collectors.groupingBy(AriEvent::channelId));
        assertThat(told).hasSize(CALLS);
        assertThat(sent).containsKeys(told.keySet().toArray(String[]::new));
        told.forEach((channel, events) -> assertAsSent(events, sent.get(channel)));
        System.err.printf(
                "%d calls, %,d events, each call's in Asterisk's order%n",
                CALLS, told.values().stream().mapToInt(List::size).sum());
    }

    private static void assertAsSent(List<AriEvent> events, List<AriEvent> sent) {
        var ofAsterisk = events.stream().filter(event -> !isOurs(event)).toList();
        var sinceStart =
                sent.stream().dropWhile(event -> !event.type().equals("StasisStart")).skip(1);
        // The flow's end is the end of what it is told.
        assertThat(ofAsterisk).isEqualTo(sinceStart.limit(ofAsterisk.size()).toList());
        assertThat(values(ofAsterisk, "ChannelDtmfReceived", "digit"))
                .isEqualTo(KEYS.chars().mapToObj(Character::toString).toList());
        assertThat(
                        values(
                                ofAsterisk.stream().filter(EventOrderTest::isOrder).toList(),
                                "ChannelVarset",
                                "value"))
                .isEqualTo(IntStream.range(0, VALUES).mapToObj(Integer::toString).toList());
    }

    private static boolean isOurs(AriEvent event) {
        return event.type().startsWith("Sidetone");
    }

    private static boolean isOrder(AriEvent event) {
        return event.tree().path("variable").asText().equals(VARIABLE);
    }

    private static List<String> values(List<AriEvent> events, String type, String field) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> event.tree().path(field).asText())
                .toList();
    }

    private ByteArrayOutputStream tape() {
        var tape = new ByteArrayOutputStream();
        tapes.add(tape);
        return tape;
    }

    private StasisHost host(LabExchange exchange, AriClient client, int port) {
        return new StasisHost(
                client,
                LabAri.config(exchange, port, application, CALLS),
                Map.of("contract", this::lead),
                this::overheard,
                new Random());
    }

    private Call overheard(StasisChannel channel) {
        List<AriEvent> events = new CopyOnWriteArrayList<>();
        told.put(channel.id(), events);
        return new AriCall(new Overheard(channel, events::add), (_, _) -> List.of());
    }

    private void lead(Call call) throws CallEnded {
        try {
            call.answer();
            for (int value = 0; value < VALUES; value++) {
                call.setVariable(VARIABLE, Integer.toString(value));
            }
            while (true) {
                call.waitForDigit(LIMIT);
            }
        } finally {
            left.incrementAndGet();
        }
    }

    /** The caller's half presses all keys and hangs up. */
    private void place(LabExchange exchange) {
        exchange.asterisk()
                .ami()
                .send(
                        "Originate",
                        Map.of(
                                "Channel", "Local/ari@lab-contract/n",
                                "Application", "SendDTMF",
                                "Data", KEYS + ",60,80",
                                "Variable", "LAB_APP=" + application,
                                "Async", "true"));
    }

    private boolean isRegistered(AriClient client) {
        try {
            return client.get("applications/" + application).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
