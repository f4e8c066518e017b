package io.sidetone.core.event;

import io.sidetone.core.camera.Picture;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.mqtt.MqttSender;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody that the configuration names. Never waits, never throws. */
public final class EventDelivery implements HouseEvents, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventDelivery.class);
    private static final int ID_BYTES = 10;

    private final List<Webhook> webhooks;
    private final Optional<EventBroker> broker;
    private final RandomGenerator random;

    /**
     * Begins: connects to the broker in its own time.
     *
     * @param random makes ids of events
     */
    public EventDelivery(EventsConfig config, LimitedHttp http, RandomGenerator random) {
        this.random = random;
        this.webhooks =
                config.webhook().stream()
                        .map(each -> new Webhook(each, http, Webhook.RETRIES))
                        .toList();
        this.broker = config.mqtt().map(mqtt -> new EventBroker(mqtt, random));
        broker.ifPresent(each -> each.link().start());
    }

    /** Publishes single messages to the broker. */
    public MqttSender mqtt() {
        return broker.<MqttSender>map(EventBroker::link).orElse(MqttSender.NONE);
    }

    @Override
    public void tell(HouseEvent event) {
        tell(event, CompletableFuture.completedFuture(Optional.empty()));
    }

    @Override
    public void tell(HouseEvent event, CompletableFuture<Optional<Picture>> picture) {
        try {
            var told = new ToldEvent(id(), event, picture);
            webhooks.forEach(each -> each.add(told));
            broker.ifPresent(each -> each.tell(told));
        } catch (RuntimeException e) {
            LOG.error("an event could not be told by a fault of Sidetone", e);
        }
    }

    @Override
    public void announce(EventSource source) {
        broker.ifPresent(each -> each.announce(source));
    }

    private String id() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        webhooks.forEach(Webhook::close);
        broker.ifPresent(each -> each.link().close());
    }
}
