package io.sidetone.core.number;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * A short number that stands for somebody whose telephone has none.
 *
 * @param digits 1 to 12 of them, as dialled behind an access prefix
 */
@Inline
public record KeypadNumber(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

    /**
     * @throws IllegalArgumentException when it is not 1 to 12 digits
     */
    public KeypadNumber {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not 1 to 12 digits; write it like 888");
        }
    }
}
