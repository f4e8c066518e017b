package io.sidetone.ari.steer.live;

import ch.loway.oss.ari4java.ARI;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.stasis.StasisChannel;
import io.sidetone.core.call.CallerId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A leg's channel, for a view of whoever answered.
 *
 * @param ear is given whoever listens
 */
record LegChannel(
        String id,
        String name,
        CallerId callerId,
        Locale language,
        ARI ari,
        Consumer<Consumer<AriEvent>> ear)
        implements StasisChannel {

    @Override
    public List<String> arguments() {
        return List.of();
    }

    @Override
    public void listen(Consumer<AriEvent> listener) {
        ear.accept(listener);
    }
}
