package io.sidetone.lab.ari;

import ch.loway.oss.ari4java.ARI;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.stasis.StasisChannel;
import io.sidetone.core.call.CallerId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A channel whose events somebody else hears too, before whoever listens.
 *
 * @param channel the channel itself
 * @param ear told of each
 */
record Overheard(StasisChannel channel, Consumer<AriEvent> ear) implements StasisChannel {

    @Override
    public void listen(Consumer<AriEvent> listener) {
        channel.listen(ear.andThen(listener));
    }

    @Override
    public String id() {
        return channel.id();
    }

    @Override
    public String name() {
        return channel.name();
    }

    @Override
    public CallerId callerId() {
        return channel.callerId();
    }

    @Override
    public Locale language() {
        return channel.language();
    }

    @Override
    public List<String> arguments() {
        return channel.arguments();
    }

    @Override
    public ARI ari() {
        return channel.ari();
    }
}
