package io.sidetone.ari.steer.live;

import io.sidetone.ari.stasis.StasisChannel;
import io.sidetone.ari.steer.Indication;

/**
 * What a caller hears from Asterisk by itself, one thing at a time. A tone that cannot be had, in a
 * gap of the line to Asterisk for one, ends no call.
 */
final class Indications {

    private final SteerRequests requests;
    private final String channelId;
    private final String tone;
    private Indication now = Indication.NONE;

    Indications(SteerRequests requests, String channelId) {
        this.requests = requests;
        this.channelId = channelId;
        this.tone = StasisChannel.endlessPlayback(channelId);
    }

    /** Ends what is heard and begins another. */
    synchronized void begin(Indication next) {
        if (next == now) {
            return;
        }
        stop();
        switch (next) {
            case RINGING -> ask(ari -> ari.channels().ring(channelId).execute());
            case BUSY -> play("tone:busy");
            case CONGESTION -> play("tone:congestion");
            case NONE -> {}
        }
        now = next;
    }

    /** Ends what is heard; a caller who has left hears nothing anyway. */
    synchronized void close() {
        begin(Indication.NONE);
    }

    private void stop() {
        switch (now) {
            case RINGING -> ask(ari -> ari.channels().ringStop(channelId).execute());
            case BUSY, CONGESTION -> ask(ari -> ari.playbacks().stop(tone).execute());
            case NONE -> {}
        }
    }

    private void play(String media) {
        ask(ari -> ari.channels().playWithId(channelId, tone, media).execute());
    }

    private void ask(SteerRequests.Request request) {
        requests.tell("what the caller hears cannot be changed", request);
    }
}
