package io.sidetone.core.trunk;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * A caller ID as a trunk is to be told it, sent as it is written here.
 *
 * @param text {@code +4930123456}, or what else a provider wants there; 1 to 64 characters
 */
@Inline
public record CallerNumber(String text) {

    private static final Pattern FORM = Pattern.compile("[+]?[A-Za-z0-9._-]{1,63}");

    /**
     * @throws IllegalArgumentException when it has any other character, or too many
     */
    public CallerNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "not a caller ID; write it without blanks, in quotes, like \"+4930123456\"");
        }
    }
}
