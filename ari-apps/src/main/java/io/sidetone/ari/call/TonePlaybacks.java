package io.sidetone.ari.call;

import io.sidetone.ari.stasis.StasisChannel;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.Tone;
import io.sidetone.core.call.playing.Cadence;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays tones as playbacks of {@code tone:…}, which never end by themselves (tried on 22.10: a tone
 * whose notes are over goes on in silence until it is deleted).
 */
final class TonePlaybacks {

    private static final Logger log = LoggerFactory.getLogger(TonePlaybacks.class);

    private final CallNews news;
    private final Requests requests;
    private final String channelId;
    private final String channel;
    private final String id;

    /**
     * @param channel the channel's name, fit for a log line
     */
    TonePlaybacks(CallNews news, Requests requests, String channelId, String channel) {
        this.news = news;
        this.requests = requests;
        this.channelId = channelId;
        this.channel = channel;
        this.id = StasisChannel.endlessPlayback(channelId);
    }

    /** A tone as ARI's media: a comma would begin the next medium. */
    static String media(Tone tone) {
        return "tone:" + Cadence.of(tone).notes().replace(',', '|');
    }

    /**
     * Plays a tone once.
     *
     * @return the key among {@code keys} that cut it short
     */
    Optional<Dtmf> play(Tone tone, DtmfSet keys) throws CallEnded {
        try (var told = news.listen()) {
            start(tone);
            told.hears(this::hasBegun, AriDeadlines.AT_ONCE);
            var pressed = listen(told, Cadence.of(tone).length(), keys);
            stop(told);
            return pressed;
        }
    }

    private static Optional<Dtmf> listen(CallNews.Listening told, Duration length, DtmfSet keys)
            throws CallEnded {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            switch (told.next(end)) {
                case News.Key(var key) when keys.contains(key) -> {
                    return Optional.of(key);
                }
                case News.Leaving _, News.Gone _ -> {
                    return Optional.empty();
                }
                default -> log.trace("the tone goes on");
            }
        }
        return Optional.empty();
    }

    private void start(Tone tone) throws CallEnded {
        requests.toCaller(ari -> ari.channels().playWithId(channelId, id, media(tone)).execute());
    }

    /** Waits until it is over: the next tone goes by the same name. */
    private void stop(CallNews.Listening told) throws CallEnded {
        news.mustBeThere();
        if (requests.ifThere(ari -> ari.playbacks().stop(id).execute())) {
            told.hears(this::isOver, AriDeadlines.LATE_NEWS);
        }
        news.mustBeThere();
    }

    /** The end of the caller or of the tone is an end of waiting for its begin too. */
    private boolean hasBegun(News news) {
        return news.equals(new News.PlaybackBegun(id))
                || isOver(news)
                || news instanceof News.Leaving
                || news instanceof News.Gone;
    }

    private boolean isOver(News news) {
        return news instanceof News.PlaybackOver over && over.id().equals(id);
    }

    /** Begins a tone if there is still somebody to hear it. */
    void startIfHeard(Tone tone) {
        try {
            start(tone);
        } catch (CallEnded ended) {
            log.debug("{}: no tone: {}", channel, ended.getMessage());
        }
    }

    /** Ends whatever tone plays, if there is still somebody to hear it. */
    void stopIfHeard() {
        try (var told = news.listen()) {
            stop(told);
        } catch (CallEnded ended) {
            log.debug("{}: tone not stopped: {}", channel, ended.getMessage());
        }
    }
}
