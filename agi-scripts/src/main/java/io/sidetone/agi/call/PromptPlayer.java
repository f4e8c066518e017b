package io.sidetone.agi.call;

import io.sidetone.agi.server.AgiReply;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.Tone;
import io.sidetone.core.log.LogText;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sound;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a prompt in the first way that can be heard, and a tone when there is none. */
final class PromptPlayer {

    private static final Logger log = LoggerFactory.getLogger(PromptPlayer.class);

    private final Line line;
    private final TonePlayer tones;
    private final PhraseFinder phrases;
    private final RecordingFiles recordings;

    PromptPlayer(Line line, TonePlayer tones, PhraseFinder phrases, RecordingFiles recordings) {
        this.line = line;
        this.tones = tones;
        this.phrases = phrases;
        this.recordings = recordings;
    }

    Optional<Dtmf> play(Prompt prompt, DtmfSet keys) throws CallEnded {
        for (var way : waysToPlay(prompt)) {
            switch (playRow(way, keys)) {
                case Playback.HeardOut _ -> {
                    return Optional.empty();
                }
                case Playback.Interrupted(Dtmf by) -> {
                    return Optional.of(by);
                }
                case Playback.NotHeard _ ->
                        log.debug("{}: not heard: {}", line.connection().name(), way);
            }
        }
        var pressed = tones.play(Tone.ATTENTION, keys);
        // After the tone, not before: a caller who left makes every way fail.
        log.warn("{}: a tone stood in for {}", line.connection().name(), nameOf(prompt));
        return pressed;
    }

    private List<List<Sound>> waysToPlay(Prompt prompt) throws CallEnded {
        return switch (prompt) {
            case Prompt.Phrase phrase -> phrases.find(phrase);
            case Prompt.Recorded(var name) ->
                    List.of(List.of(new Sound.Named(recordings.path(name))));
        };
    }

    private Playback playRow(List<Sound> row, DtmfSet keys) throws CallEnded {
        for (var sound : row) {
            var heard = playOne(nameOf(sound), keys);
            if (!(heard instanceof Playback.HeardOut)) {
                return heard;
            }
        }
        return row.isEmpty() ? new Playback.NotHeard() : new Playback.HeardOut();
    }

    private Playback playOne(String file, DtmfSet keys) throws CallEnded {
        if (file.chars().anyMatch(Character::isISOControl)) {
            return new Playback.NotHeard();
        }
        line.mustBeThere();
        var reply = line.send(new StreamFileCommand(file, keys.keys()), Deadlines.PLAYING);
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

    private static String nameOf(Sound sound) {
        return switch (sound) {
            case Sound.Named(var name) -> name;
            case Sound.Pulled(var uri) -> uri.toASCIIString();
        };
    }

    private static String nameOf(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Phrase phrase -> "the phrase " + LogText.safe(phrase.name());
            case Prompt.Recorded(var name) -> "the recording " + LogText.safe(name);
        };
    }
}
