package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Inline;

/**
 * What a door is called by people.
 *
 * @param text one line, 1 to 60 characters
 */
@Inline
public record DoorLabel(String text) {

    private static final int LONGEST = 60;

    /**
     * @throws IllegalArgumentException when no display can show it
     */
    public DoorLabel {
        text = text.strip();
        if (text.isEmpty()
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a label is one line of 1 to 60 characters");
        }
    }
}
