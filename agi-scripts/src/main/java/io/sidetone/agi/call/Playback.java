package io.sidetone.agi.call;

import io.sidetone.core.call.Dtmf;

/** How playing one piece of audio went. */
sealed interface Playback {

    record HeardOut() implements Playback {}

    record Interrupted(Dtmf by) implements Playback {}

    /** Asterisk could not open it, or it is empty. */
    record NotHeard() implements Playback {}
}
