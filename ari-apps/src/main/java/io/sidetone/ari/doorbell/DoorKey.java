package io.sidetone.ari.doorbell;

import io.sidetone.core.call.Dtmf;
import io.sidetone.core.config.Inline;

/**
 * A key of whoever speaks with the visitor.
 *
 * @param text one of {@code 0-9}, {@code *}, {@code #}, {@code A-D}
 */
@Inline
public record DoorKey(String text) {

    /**
     * @throws IllegalArgumentException when it is no key
     */
    public DoorKey {
        if (!text.matches("[0-9*#A-D]")) {
            throw new IllegalArgumentException("one key, of 0-9, * and #; in quotes");
        }
    }

    static DoorKey of(Dtmf pressed) {
        return new DoorKey(pressed.toString());
    }
}
