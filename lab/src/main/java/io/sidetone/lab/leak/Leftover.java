package io.sidetone.lab.leak;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that Asterisk has.
 *
 * @param kind channel, bridge, recording or playback
 * @param text what Asterisk says of it
 * @param since when it began, a second more or less; empty when Asterisk does not say
 */
public record Leftover(String kind, String text, Optional<Instant> since) {

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
