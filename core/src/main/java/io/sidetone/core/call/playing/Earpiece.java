package io.sidetone.core.call.playing;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.HangupWatch;
import io.sidetone.core.call.Tone;
import io.sidetone.core.prompt.Sound;
import java.util.Optional;

/** What a protocol must be able to do with a caller's ear, so that prompts can be played to it. */
public interface Earpiece {

    /** The channel's name, fit for a log line. */
    String channel();

    /**
     * Asks nothing of the PBX, only what is known already.
     *
     * @throws CallEnded when the caller has left, or the line to the PBX is lost
     */
    void mustBeThere() throws CallEnded;

    /** As {@link io.sidetone.core.call.Call#onHangup}. */
    HangupWatch onHangup(Runnable action);

    /**
     * Plays one piece of audio to its end, or until the caller presses one of the keys.
     *
     * @throws CallEnded when the caller leaves, or the line to the PBX is lost
     */
    Playback play(Sound sound, DtmfSet keys) throws CallEnded;

    /**
     * As {@link #play(Sound, DtmfSet)}, for what the PBX has recorded.
     *
     * @throws IllegalArgumentException when the name is not flat
     */
    Playback playRecording(String name, DtmfSet keys) throws CallEnded;

    /**
     * Plays a tone once.
     *
     * @return the key among {@code keys} that cut it short
     */
    Optional<Dtmf> play(Tone tone, DtmfSet keys) throws CallEnded;

    /** Begins a tone if there is still somebody to hear it. */
    void startIfHeard(Tone tone);

    /** Ends whatever tone plays, if there is still somebody to hear it. */
    void stopIfHeard();
}
