package io.sidetone.ari.stasis;

import ch.loway.oss.ari4java.ARI;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.core.call.CallerId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A channel that the dialplan has handed to our Stasis application, from its StasisStart on. */
public interface StasisChannel {

    /**
     * The id to give to a playback that does not end by itself ({@code tone:…}), one at a time on a
     * channel: a Sidetone that comes back after a crash ends it under this id. Until then the
     * channel cannot go on in the dialplan, and ARI does not list playbacks.
     */
    static String endlessPlayback(String channelId) {
        return channelId + "-endless";
    }

    /** Asterisk's unique id of the channel. */
    String id();

    /** The channel's name, such as {@code PJSIP/kitchen-00000001}; hostile input. */
    String name();

    /** Who calls, as the network says; hostile input. */
    CallerId callerId();

    /** The channel's language. */
    Locale language();

    /** What {@code Stasis()} was given after the application and the name of the flow, in order. */
    List<String> arguments();

    /**
     * ARI's requests in ari4java's words; they block, and may be made from any thread but the one
     * that brings events. What ARI answers with another status than 2xx comes as a RestException
     * with that status as its code; one with a cause and code 0 means that ARI could not be reached
     * at all.
     */
    ARI ari();

    /**
     * Brings every event that concerns this channel, its playbacks or its recordings to the
     * listener: in Asterisk's order, one after the other, on a thread of this channel's own.
     * Nothing that happened since StasisStart is missed, however late this is called; it may be
     * called once.
     *
     * <p>A hang-up comes as {@code ChannelHangupRequest}, {@code StasisEnd} and {@code
     * ChannelDestroyed}, of which any may be missing; for a channel that vanished while the
     * connection was lost, we make {@link AriEvent#CHANNEL_DESTROYED} or {@link
     * AriEvent#STASIS_END} with nothing but the channel's id. After a gap in which the channel
     * stayed comes {@link AriEvent#RESYNCED}: playbacks and recordings may have ended unheard. When
     * no more events can come, {@link AriEvent#ABANDONED} is the last.
     */
    void listen(Consumer<AriEvent> listener);
}
