package io.sidetone.core.number;

import java.util.Optional;

/**
 * A number as it was written, down to its digits.
 *
 * @param received as it came
 * @param text digits, and the plus before them if there is one
 * @param extension what is dialled behind it
 */
record Spelled(String received, String text, Optional<String> extension) {

    boolean plus() {
        return text.startsWith("+");
    }

    String digits() {
        return plus() ? text.substring(1) : text;
    }

    /** The same with something taken off the front. */
    Spelled without(String prefix) {
        return new Spelled(received, text.substring(prefix.length()), extension);
    }
}
