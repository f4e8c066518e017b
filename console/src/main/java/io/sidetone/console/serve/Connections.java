package io.sidetone.console.serve;

import io.sidetone.core.action.ActionRunner;
import io.sidetone.core.camera.HttpCameras;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.event.EventDelivery;
import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.mqtt.MqttSender;
import io.sidetone.core.process.CommandRunner;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The lines to other programs while the daemon runs; none is opened that is not configured. */
final class Connections implements AutoCloseable {

    private final LimitedHttp http = new LimitedHttp();
    private final Optional<EventDelivery> delivery;

    Connections(Configuration configuration, RandomGenerator random) {
        delivery =
                configuration
                        .find(EventsConfig.class)
                        .map(events -> new EventDelivery(events, http, random));
    }

    OtherPrograms programs() {
        var mqtt = delivery.map(EventDelivery::mqtt).orElse(MqttSender.NONE);
        return new OtherPrograms(
                delivery.<HouseEvents>map(each -> each).orElse(HouseEvents.NOBODY),
                new ActionRunner(http, mqtt, new CommandRunner()),
                new HttpCameras(http));
    }

    @Override
    public void close() {
        delivery.ifPresent(EventDelivery::close);
        http.close();
    }
}
