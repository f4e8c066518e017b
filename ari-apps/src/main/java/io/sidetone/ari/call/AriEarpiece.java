package io.sidetone.ari.call;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.HangupWatch;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;
import io.sidetone.core.call.playing.Earpiece;
import io.sidetone.core.call.playing.Playback;
import io.sidetone.core.prompt.Sound;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays over ARI. */
final class AriEarpiece implements Earpiece {

    private static final Logger log = LoggerFactory.getLogger(AriEarpiece.class);

    private final String channelId;
    private final String channel;
    private final CallNews news;
    private final Requests requests;
    private final TonePlaybacks tones;
    private int played;

    /**
     * @param channel the channel's name, fit for a log line
     */
    AriEarpiece(
            String channelId,
            String channel,
            CallNews news,
            Requests requests,
            TonePlaybacks tones) {
        this.channelId = channelId;
        this.channel = channel;
        this.news = news;
        this.requests = requests;
        this.tones = tones;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public void mustBeThere() throws CallEnded {
        news.mustBeThere();
    }

    @Override
    public HangupWatch onHangup(Runnable action) {
        return news.onHangup(action);
    }

    @Override
    public Playback play(Sound sound, DtmfSet keys) throws CallEnded {
        return switch (sound) {
            case Sound.Named(var name) -> play("sound:" + name, keys);
            case Sound.Pulled(var uri) ->
                    play("sound:" + uri.toASCIIString().replace(",", "%2C"), keys);
        };
    }

    /** Of a recording that is not there, Asterisk would tell the beginning and never the end. */
    @Override
    public Playback playRecording(String name, DtmfSet keys) throws CallEnded {
        var flat = RecordingRequest.flat(name);
        news.mustBeThere();
        return requests.ifThere(ari -> ari.recordings().getStored(flat).execute())
                ? play("recording:" + flat, keys)
                : new Playback.NotHeard();
    }

    @Override
    public Optional<Dtmf> play(Tone tone, DtmfSet keys) throws CallEnded {
        return tones.play(tone, keys);
    }

    @Override
    public void startIfHeard(Tone tone) {
        tones.startIfHeard(tone);
    }

    @Override
    public void stopIfHeard() {
        tones.stopIfHeard();
    }

    private Playback play(String media, DtmfSet keys) throws CallEnded {
        // A comma begins the next medium.
        if (media.chars().anyMatch(sign -> sign == ',' || Character.isISOControl(sign))) {
            return new Playback.NotHeard();
        }
        var id = channelId + "-play-" + played++;
        try (var told = news.listenForKeys()) {
            requests.toCaller(ari -> ari.channels().playWithId(channelId, id, media).execute());
            return follow(id, told, keys);
        }
    }

    private Playback follow(String id, CallNews.Listening told, DtmfSet keys) throws CallEnded {
        long end = System.nanoTime() + AriDeadlines.PLAYING.toNanos();
        while (System.nanoTime() < end) {
            switch (told.next(end)) {
                case News.Key(var key) when keys.contains(key) -> {
                    stop(id);
                    return new Playback.Interrupted(key);
                }
                case News.PlaybackOver(var over, var complete) when over.equals(id) -> {
                    news.mustBeThere();
                    return complete ? new Playback.HeardOut() : new Playback.NotHeard();
                }
                case News.Leaving _, News.Gone _ -> news.mustBeThere();
                case News.Missed _, News.Silence _ -> {
                    if (isOver(id)) {
                        return outOfSight(id, told);
                    }
                }
                default -> log.trace("{}: plays on", channel);
            }
        }
        stop(id);
        throw new CallEnded(
                CallEnded.Reason.DEADLINE,
                "a prompt did not end within " + AriDeadlines.PLAYING.toMinutes() + " min");
    }

    private boolean isOver(String id) throws CallEnded {
        return !requests.ifThere(ari -> ari.playbacks().get(id).execute());
    }

    /** Its end was not told, or is being told this moment. */
    private Playback outOfSight(String id, CallNews.Listening told) throws CallEnded {
        boolean failed =
                told.hears(new News.PlaybackOver(id, false)::equals, AriDeadlines.LATE_NEWS);
        news.mustBeThere();
        return failed ? new Playback.NotHeard() : new Playback.HeardOut();
    }

    private void stop(String id) throws CallEnded {
        requests.ifThere(ari -> ari.playbacks().stop(id).execute());
    }
}
