package io.sidetone.agi.call;

import java.time.Duration;

/** How long Asterisk may take for each kind of command before the call is given up. */
final class Deadlines {

    /** Variables, answering, hanging up, starting a tone: done in milliseconds by a sound PBX. */
    static final Duration AT_ONCE = Duration.ofSeconds(5);

    /** Playing has no length of its own: the longest is an hour's recording heard again. */
    static final Duration PLAYING = Duration.ofHours(2);

    /** On top of a command's own time-out, for a PBX that is slow to say that it passed. */
    static final Duration MARGIN = Duration.ofSeconds(10);

    private Deadlines() {}

    /** For a command that ends by itself after {@code length}. */
    static Duration after(Duration length) {
        return length.plus(MARGIN);
    }
}
