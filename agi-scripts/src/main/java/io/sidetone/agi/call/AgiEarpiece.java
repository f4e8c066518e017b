package io.sidetone.agi.call;

import io.sidetone.agi.server.AgiReply;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.HangupWatch;
import io.sidetone.core.call.Tone;
import io.sidetone.core.call.playing.Earpiece;
import io.sidetone.core.call.playing.Playback;
import io.sidetone.core.prompt.Sound;
import java.util.Optional;

/** Plays over FastAGI. */
record AgiEarpiece(Line line, TonePlayer tones, RecordingFiles recordings) implements Earpiece {

    @Override
    public String channel() {
        return line.connection().name();
    }

    @Override
    public void mustBeThere() throws CallEnded {
        line.mustBeThere();
    }

    @Override
    public HangupWatch onHangup(Runnable action) {
        return line.connection().onHangup(action);
    }

    @Override
    public Playback play(Sound sound, DtmfSet keys) throws CallEnded {
        return switch (sound) {
            case Sound.Named(var name) -> stream(name, keys);
            case Sound.Pulled(var uri) -> stream(uri.toASCIIString(), keys);
        };
    }

    @Override
    public Playback playRecording(String name, DtmfSet keys) throws CallEnded {
        return stream(recordings.path(name), keys);
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

    private Playback stream(String file, DtmfSet keys) throws CallEnded {
        if (file.chars().anyMatch(Character::isISOControl)) {
            return new Playback.NotHeard();
        }
        line.mustBeThere();
        var reply = line.send(AgiCommand.streamFile(file, keys.keys()), Deadlines.PLAYING);
        var key = Line.key(reply);
        return key.isPresent() ? new Playback.Interrupted(key.get()) : withoutKey(reply);
    }

    /**
     * What Asterisk cannot open it answers with {@code 200 result=-1 endpos=0}, an address that
     * gives 404 too (tried on 22.10; other versions are said to answer 0), and an empty file with
     * {@code 200 result=0 endpos=0}. A hang-up is -1 as well, with the sample that was reached.
     */
    private static Playback withoutKey(AgiReply reply) throws CallEnded {
        if (reply.endpos() == 0) {
            return new Playback.NotHeard();
        }
        if (reply.result() < 0) {
            throw Line.hungUp();
        }
        return new Playback.HeardOut();
    }
}
