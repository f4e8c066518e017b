package io.sidetone.core.people;

import io.sidetone.core.config.Inline;

/**
 * The telephone at which somebody is reached.
 *
 * @param digits 1 to 10 of them, as dialled in the house; {@code 07} and {@code 7} are not the same
 */
@Inline
public record PersonExtension(String digits) {

    /**
     * @throws IllegalArgumentException when it has not 1 to 10 digits
     */
    public PersonExtension {
        if (!digits.matches("[0-9]{1,10}")) {
            throw new IllegalArgumentException("an extension has 1 to 10 digits");
        }
    }
}
