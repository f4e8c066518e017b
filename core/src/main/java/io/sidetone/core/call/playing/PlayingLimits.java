package io.sidetone.core.call.playing;

import java.time.Duration;

/** How long a caller may wait for a prompt to be found. */
final class PlayingLimits {

    /** A caller takes longer silence than this for a dead line; the working tone begins then. */
    static final Duration SILENCE = Duration.ofMillis(700);

    /** A speech engine that has not spoken a phrase by then will not; a tone stands in. */
    static final Duration SPEECH = Duration.ofSeconds(5);

    private PlayingLimits() {}
}
