package io.sidetone.ari.call;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Tone;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tone for the caller's ear alone, while their channel records. ARI's commands on a channel wait
 * for each other, and the recording's own beep costs what is said during it. So a second channel
 * that snoops on the caller's plays the tone and whispers it (res_stasis_snoop): it reaches the ear
 * and not the recording. It is mixed into what is sent, so there must be something to mix it into:
 * silence. Tried on 22.10.
 */
final class WhisperedTone implements AutoCloseable {

    /** The snooping channel takes part some milliseconds after it was made. */
    private static final Duration READY_LIMIT = Duration.ofSeconds(1);

    /** Between two tries: less than a caller notices. */
    private static final Duration TRY_AGAIN = Duration.ofMillis(10);

    private static final Logger log = LoggerFactory.getLogger(WhisperedTone.class);

    private final Requests requests;
    private final String channelId;
    private final String snoopId;
    private boolean open;

    private WhisperedTone(Requests requests, String channelId, String snoopId) {
        this.requests = requests;
        this.channelId = channelId;
        this.snoopId = snoopId;
    }

    /** Prepares for a tone on a channel; one at a time. */
    static WhisperedTone to(String channelId, Requests requests) throws CallEnded {
        var whisper = new WhisperedTone(requests, channelId, channelId + "-whisper");
        requests.toCaller(ari -> ari.channels().startSilence(channelId).execute());
        whisper.open =
                requests.ifThere(ari ->
                        ari.channels()
                                .snoopChannelWithId(channelId, whisper.snoopId, ari.getAppName())
                                .setSpy("none")
                                .setWhisper("out")
                                .execute());
        return whisper;
    }

    /** For a channel that is to hear none: does nothing. */
    static WhisperedTone none(String channelId, Requests requests) {
        return new WhisperedTone(requests, channelId, "");
    }

    /** Begins the tone. */
    void play(Tone tone) throws CallEnded {
        long end = System.nanoTime() + READY_LIMIT.toNanos();
        while (open && !begins(tone)) {
            if (System.nanoTime() > end) {
                log.warn("no tone could be whispered to {}", channelId);
                return;
            }
            pause();
        }
    }

    private boolean begins(Tone tone) throws CallEnded {
        var media = TonePlaybacks.media(tone);
        return requests.ifThere(ari -> ari.channels().play(snoopId, media).execute());
    }

    private static void pause() throws CallEnded {
        try {
            TimeUnit.NANOSECONDS.sleep(TRY_AGAIN.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallEnded(CallEnded.Reason.CONNECTION_LOST, "the call was interrupted");
        }
    }

    /** Ends the tone; does nothing the second time. */
    @Override
    public void close() throws CallEnded {
        if (open) {
            open = false;
            requests.ifThere(ari -> ari.channels().hangup(snoopId).execute());
        }
    }

    /** Ends what it was mixed into: waits for the end of whatever runs on the channel. */
    void endSilence() throws CallEnded {
        if (snoopId.isEmpty()) {
            return;
        }
        requests.ifThere(ari -> ari.channels().stopSilence(channelId).execute());
    }
}
