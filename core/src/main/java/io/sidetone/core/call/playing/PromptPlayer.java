package io.sidetone.core.call.playing;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.Tone;
import io.sidetone.core.log.LogText;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sound;
import io.sidetone.core.prompt.Sounds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a prompt in the first way that can be heard, and a tone when there is none. */
public final class PromptPlayer {

    private static final Logger log = LoggerFactory.getLogger(PromptPlayer.class);

    private final Earpiece earpiece;
    private final Sounds sounds;
    private final PhraseFinder phrases;

    /**
     * @param sounds finds the audio of phrases and tones
     * @param language the caller's
     */
    public PromptPlayer(Earpiece earpiece, Sounds sounds, Locale language) {
        this.earpiece = earpiece;
        this.sounds = sounds;
        this.phrases = new PhraseFinder(earpiece, sounds, language);
    }

    /** As {@link io.sidetone.core.call.Call#play(Prompt, DtmfSet)}. */
    public Optional<Dtmf> play(Prompt prompt, DtmfSet keys) throws CallEnded {
        var heard =
                switch (prompt) {
                    case Prompt.Phrase phrase -> playFirst(phrases.find(phrase), keys);
                    case Prompt.Recorded(var name) -> earpiece.playRecording(name, keys);
                    case Prompt.Tones tones -> playFirst(sounds.waysToPlay(tones), keys);
                };
        return switch (heard) {
            case Playback.HeardOut _ -> Optional.empty();
            case Playback.Interrupted(Dtmf by) -> Optional.of(by);
            case Playback.NotHeard _ -> standIn(prompt, keys);
        };
    }

    private Optional<Dtmf> standIn(Prompt prompt, DtmfSet keys) throws CallEnded {
        var pressed = earpiece.play(Tone.ATTENTION, keys);
        // After the tone, not before: a caller who left makes every way fail.
        log.warn("{}: a tone stood in for {}", earpiece.channel(), nameOf(prompt));
        return pressed;
    }

    private Playback playFirst(List<List<Sound>> ways, DtmfSet keys) throws CallEnded {
        for (var way : ways) {
            var heard = playRow(way, keys);
            if (!(heard instanceof Playback.NotHeard)) {
                return heard;
            }
            log.debug("{}: not heard: {}", earpiece.channel(), way);
        }
        return new Playback.NotHeard();
    }

    private Playback playRow(List<Sound> row, DtmfSet keys) throws CallEnded {
        for (var sound : row) {
            earpiece.mustBeThere();
            var heard = earpiece.play(sound, keys);
            if (!(heard instanceof Playback.HeardOut)) {
                return heard;
            }
        }
        return row.isEmpty() ? new Playback.NotHeard() : new Playback.HeardOut();
    }

    private static String nameOf(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Phrase phrase -> "the phrase " + LogText.safe(phrase.name());
            case Prompt.Recorded(var name) -> "the recording " + LogText.safe(name);
            case Prompt.Tones(var row) -> "the tones " + row.name();
        };
    }
}
