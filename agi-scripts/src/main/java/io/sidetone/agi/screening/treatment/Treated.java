package io.sidetone.agi.screening.treatment;

import java.util.Optional;

/**
 * What became of a caller who was turned away.
 *
 * @param what what the caller met, to follow "The caller"; safe to print
 * @param message the outbox's id of what was said; empty when there is no message
 */
record Treated(String what, Optional<String> message) {

    static Treated without(String what) {
        return new Treated(what, Optional.empty());
    }
}
