package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Inline;

/**
 * What a list of telephones is called.
 *
 * @param text 2 to 40 characters in kebab-case: no dial string is one
 */
@Inline
public record GroupName(String text) {

    /**
     * @throws IllegalArgumentException when it is no such name
     */
    public GroupName {
        KebabCase.check("a group", text);
    }
}
