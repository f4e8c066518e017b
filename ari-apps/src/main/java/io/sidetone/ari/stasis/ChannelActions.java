package io.sidetone.ari.stasis;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.core.call.CallFlow;
import java.io.IOException;

/**
 * What the host itself does with channels. That a channel is gone, or is ours no more, is no
 * failure: then there is nothing left to do.
 */
final class ChannelActions {

    private static final int NOT_FOUND = 404;

    /** Not in a Stasis application. */
    private static final int CONFLICT = 409;

    /** The channel is just being hung up. */
    private static final int NOT_NOW = 412;

    private final ARI ari;

    ChannelActions(ARI ari) {
        this.ari = ari;
    }

    /** Sends the channel on in the dialplan. */
    void handBack(String channelId) throws IOException {
        act(() -> ari.channels().continueInDialplan(channelId).execute());
    }

    /** Ends a channel that has no dialplan to go on in. */
    void hangUp(String channelId) throws IOException {
        act(() -> ari.channels().hangup(channelId).execute());
    }

    /** Ends a bridge in which nobody is joined any more. */
    void destroyBridge(String bridgeId) throws IOException {
        act(() -> ari.bridges().destroy(bridgeId).execute());
    }

    /** Ends a tone that nobody else would end. */
    void endEndlessPlayback(String channelId) throws IOException {
        act(() -> ari.playbacks().stop(StasisChannel.endlessPlayback(channelId)).execute());
    }

    /** Tells the dialplan how it went. */
    void result(String channelId, String value) throws IOException {
        act(() ->
                ari.channels().setChannelVar(channelId, CallFlow.RESULT).setValue(value).execute());
    }

    void answer(String channelId) throws IOException {
        act(() -> ari.channels().answer(channelId).execute());
    }

    /** Begins to play one of Asterisk's own sounds. */
    void play(String channelId, String sound) throws IOException {
        act(() -> ari.channels().play(channelId, "sound:" + sound).execute());
    }

    private static void act(Action action) throws IOException {
        try {
            action.run();
        } catch (RestException refused) {
            int status = refused.getCode();
            if (status != NOT_FOUND && status != CONFLICT && status != NOT_NOW) {
                throw new IOException(refused.getMessage(), refused);
            }
        }
    }

    private interface Action {
        void run() throws RestException;
    }
}
