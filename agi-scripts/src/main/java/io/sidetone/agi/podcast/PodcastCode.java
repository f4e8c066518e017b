package io.sidetone.agi.podcast;

import io.sidetone.core.config.Inline;

/**
 * What a caller dials to reach somebody.
 *
 * @param digits two to four of them; {@code 07} and {@code 7} are not the same
 */
@Inline
public record PodcastCode(String digits) {

    /**
     * @throws IllegalArgumentException when it has not two to four digits
     */
    public PodcastCode {
        if (!digits.matches("[0-9]{2,4}")) {
            throw new IllegalArgumentException("a code has 2 to 4 digits");
        }
    }
}
