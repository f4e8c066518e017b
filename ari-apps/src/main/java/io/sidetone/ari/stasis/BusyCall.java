package io.sidetone.ari.stasis;

import io.sidetone.ari.event.AriEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a caller for whom there is no place that all circuits are busy. */
final class BusyCall {

    /** What the dialplan reads. */
    static final String RESULT = "BUSY";

    /** One of Asterisk's core sounds. */
    private static final String SOUND = "all-circuits-busy-now";

    /** The sound lasts two seconds; a caller on a bad line may need some more. */
    private static final Duration SOUND_LIMIT = Duration.ofSeconds(15);

    private static final Set<String> LAST =
            Set.of(
                    "PlaybackFinished",
                    AriEvent.STASIS_END,
                    AriEvent.CHANNEL_DESTROYED,
                    AriEvent.RESYNCED,
                    AriEvent.ABANDONED);

    private static final Logger log = LoggerFactory.getLogger(BusyCall.class);

    private final ChannelActions actions;

    BusyCall(ChannelActions actions) {
        this.actions = actions;
    }

    void refuse(StasisCall call) {
        log.warn("{}: refused, all places are taken", call.id());
        var told = new CountDownLatch(1);
        call.listen(event -> {
            if (LAST.contains(event.type())) {
                told.countDown();
            }
        });
        try {
            speak(call.id(), told);
        } catch (IOException unreachable) {
            log.warn("{}: {}", call.id(), unreachable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void speak(String channel, CountDownLatch told)
            throws IOException, InterruptedException {
        actions.result(channel, RESULT);
        actions.answer(channel);
        actions.play(channel, SOUND);
        if (!told.await(SOUND_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            log.debug("{}: the refusal did not end in time", channel);
        }
    }
}
