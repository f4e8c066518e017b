package io.sidetone.core.number;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * Digits that are dialled before a number: an area code, the digit for an outside line, the
 * international prefix.
 *
 * @param digits 1 to 8 digits
 */
@Inline
public record DialPrefix(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");

    /**
     * @throws IllegalArgumentException when it is not 1 to 8 digits
     */
    public DialPrefix {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not 1 to 8 digits; write it like 0, 011 or 415");
        }
    }
}
