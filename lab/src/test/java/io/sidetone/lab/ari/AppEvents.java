package io.sidetone.lab.ari;

import io.sidetone.ari.connection.AriConnection;
import io.sidetone.ari.connection.ConnectionLimits;
import io.sidetone.ari.connection.EventListener;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.transport.SocketLimits;
import io.sidetone.ari.transport.SocketTransport;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A Stasis application of a test's own that only listens. */
final class AppEvents implements EventListener, AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String application = "events-" + UUID.randomUUID();
    private final List<AriEvent> events = new CopyOnWriteArrayList<>();
    private final AriClient client;
    private final AriConnection connection;

    private AppEvents(LabExchange exchange) {
        client = LabAri.client(exchange);
        var sockets = new SocketTransport(client, SocketLimits.DEFAULTS);
        connection =
                new AriConnection(
                        sockets, application, this, ConnectionLimits.DEFAULTS, new Random());
        connection.start();
        Await.until("the application is registered", SOON, sockets::isWsConnected);
    }

    static AppEvents open(LabExchange exchange) {
        return new AppEvents(exchange);
    }

    String application() {
        return application;
    }

    AriClient client() {
        return client;
    }

    /** The first event of a type about a channel that is as wanted; waits for it. */
    AriEvent awaits(String type, String channelId, Predicate<AriEvent> wanted) {
        try {
            return Await.present(
                    type + " of " + channelId, SOON, () -> find(type, channelId, wanted));
        } catch (LabFailure missing) {
            throw new LabFailure(missing.getMessage() + ", only " + events, missing);
        }
    }

    private Optional<AriEvent> find(String type, String channelId, Predicate<AriEvent> wanted) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> isAbout(event, channelId))
                .filter(wanted)
                .findFirst();
    }

    private static boolean isAbout(AriEvent event, String channelId) {
        return event.channelId().equals(channelId)
                || event.tree().path("peer").path("id").asText().equals(channelId);
    }

    @Override
    public void event(AriEvent event) {
        events.add(event);
    }

    @Override
    public void beforeConnecting() {
        // Nobody is called before a test begins.
    }

    @Override
    public void resync(Events past) {
        // What is missing makes the test fail.
    }

    @Override
    public void close() {
        connection.close();
        client.close();
    }
}
