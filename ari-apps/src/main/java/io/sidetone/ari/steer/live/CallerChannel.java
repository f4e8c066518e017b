package io.sidetone.ari.steer.live;

import ch.loway.oss.ari4java.ARI;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.stasis.StasisChannel;
import io.sidetone.ari.stasis.SteeredChannel;
import io.sidetone.core.call.CallerId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The caller's channel for a view of the caller, which hears of no leg. */
final class CallerChannel implements StasisChannel {

    private final SteeredChannel channel;
    private volatile Consumer<AriEvent> ear = _ -> {};

    CallerChannel(SteeredChannel channel) {
        this.channel = channel;
    }

    /** Hands on what is the caller's, or everybody's. */
    void hear(AriEvent event) {
        var about = event.channelId();
        if (about.isEmpty() || about.equals(channel.id())) {
            ear.accept(event);
        }
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

    @Override
    public void listen(Consumer<AriEvent> listener) {
        ear = listener;
    }
}
