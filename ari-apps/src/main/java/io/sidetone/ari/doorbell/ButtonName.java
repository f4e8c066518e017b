package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Inline;

/**
 * What the dialplan calls a button by.
 *
 * @param text 2 to 40 characters in kebab-case
 */
@Inline
public record ButtonName(String text) {

    /**
     * @throws IllegalArgumentException when it is no such name
     */
    public ButtonName {
        KebabCase.check("a button", text);
    }
}
