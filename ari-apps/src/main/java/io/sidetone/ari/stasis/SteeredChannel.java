package io.sidetone.ari.stasis;

import io.sidetone.ari.request.ChannelRequests;

/** A caller's channel whose flow has other channels and bridges besides. */
public interface SteeredChannel extends StasisChannel {

    /** How the ids of channels begin that are called on a caller's behalf. */
    String LEG_PREFIX = "sidetone-leg-";

    /** How the ids of bridges begin that join a caller and a leg; their name is the application. */
    String BRIDGE_PREFIX = "sidetone-bridge-";

    /** Requests about channels that are not among {@link #ari}'s. */
    ChannelRequests requests();

    /** The Stasis application that this channel is in. */
    String application();

    /**
     * Brings the events of another channel or bridge to this channel's listener too, in one row
     * with its own. To be called before it is made: then nothing of it is missed.
     *
     * @param id chosen by us, or told by an event that this channel's listener hears
     */
    void watch(String id);

    /** Ends what {@link #watch} began. */
    void unwatch(String id);
}
