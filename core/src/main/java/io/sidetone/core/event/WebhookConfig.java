package io.sidetone.core.event;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import io.sidetone.core.config.Secret;
import io.sidetone.core.config.Shorthand;
import io.sidetone.core.http.HttpTarget;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One of the configuration's {@code events: webhook:}.
 *
 * @param url where events are posted
 * @param secret signs them, when there is one
 * @param only the wanted events; all when empty
 * @param picture whether the picture of a camera goes with the event, in base64
 * @param timeLimit of one try
 */
@Shorthand
public record WebhookConfig(
        URI url,
        Optional<Secret> secret,
        @Default("[]") List<EventFilter> only,
        @Default("false") boolean picture,
        @Default("5s") @Range(min = "100ms", max = "1m") Duration timeLimit) {

    /**
     * @throws IllegalArgumentException when the address is none
     */
    public WebhookConfig {
        HttpTarget.checked(url);
        only = List.copyOf(only);
    }

    boolean wants(HouseEvent event) {
        return only.isEmpty() || only.stream().anyMatch(each -> each.wants(event));
    }
}
