package io.sidetone.ari.steer.live;

import io.sidetone.ari.stasis.StasisChannel;
import io.sidetone.ari.steer.Indication;
import io.sidetone.core.call.CallEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a caller hears from Asterisk by itself, one thing at a time. */
final class Indications {

    private static final Logger log = LoggerFactory.getLogger(Indications.class);

    private final SteerRequests requests;
    private final String channelId;
    private final String tone;
    private Indication now = Indication.NONE;

    Indications(SteerRequests requests, String channelId) {
        this.requests = requests;
        this.channelId = channelId;
        this.tone = StasisChannel.endlessPlayback(channelId);
    }

    /**
     * Ends what is heard and begins another.
     *
     * @throws CallEnded when Asterisk cannot be asked
     */
    synchronized void begin(Indication next) throws CallEnded {
        if (next == now) {
            return;
        }
        stop();
        switch (next) {
            case RINGING -> requests.done(ari -> ari.channels().ring(channelId).execute());
            case BUSY -> play("tone:busy");
            case CONGESTION -> play("tone:congestion");
            case NONE -> {}
        }
        now = next;
    }

    /** Ends what is heard; a caller who has left hears nothing anyway. */
    synchronized void close() {
        try {
            begin(Indication.NONE);
        } catch (CallEnded unreachable) {
            log.debug("a tone is not ended: {}", unreachable.getMessage());
        }
    }

    private void stop() throws CallEnded {
        switch (now) {
            case RINGING -> requests.done(ari -> ari.channels().ringStop(channelId).execute());
            case BUSY, CONGESTION -> requests.done(ari -> ari.playbacks().stop(tone).execute());
            case NONE -> {}
        }
    }

    private void play(String media) throws CallEnded {
        requests.done(ari -> ari.channels().playWithId(channelId, tone, media).execute());
    }
}
