package io.sidetone.ari.stasis;

import ch.loway.oss.ari4java.ARI;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.core.call.CallerId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A channel that the dialplan has handed to our Stasis application, from its StasisStart on. */
public interface StasisChannel {

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
     * that brings events.
     */
    ARI ari();

    /**
     * Brings every event that concerns this channel, its playbacks or its recordings to the
     * listener: in Asterisk's order, one after the other, on a thread of this channel's own.
     * Nothing that happened since StasisStart is missed, however late this is called.
     */
    void listen(Consumer<AriEvent> listener);
}
