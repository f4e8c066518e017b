package io.sidetone.ari.trunk;

import java.time.Duration;

/**
 * How long one trunk is waited for.
 *
 * @param sign until there is a sign of the callee
 * @param ring until the callee answers
 */
record Patience(Duration sign, Duration ring) {

    /** As long as anybody would let it ring: nothing but Asterisk's own limit ends it. */
    private static final Duration EMERGENCY = Duration.ofHours(1);

    /** That of an ordinary call. */
    static Patience of(TrunkCallConfig config, boolean last) {
        return new Patience(last ? config.ringFor() : config.signWithin(), config.ringFor());
    }

    /** That of an emergency: a trunk that shows nothing gives way while there is another. */
    static Patience emergency(TrunkCallConfig config, boolean last) {
        return new Patience(last ? EMERGENCY : config.signWithin(), EMERGENCY);
    }
}
