package io.sidetone.core.call.playing;

import io.sidetone.core.call.Dtmf;

/** How playing one piece of audio went. */
public sealed interface Playback {

    /** It was played to its end. */
    record HeardOut() implements Playback {}

    /** The caller pressed one of the keys that matter. */
    record Interrupted(Dtmf by) implements Playback {}

    /** The PBX could not open it, or it is empty. */
    record NotHeard() implements Playback {}
}
