package io.sidetone.core.number;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * The name of a SIP user that may stand in a dial string: none of its characters means anything to
 * Asterisk's {@code Dial} or in a SIP address (RFC 3261, 25.1, {@code unreserved}, less what the
 * dialplan reads).
 *
 * @param text 1 to 64 letters, digits, dots, dashes and underscores; the first is a letter or digit
 */
@Inline
public record UserName(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * @throws IllegalArgumentException when it has any other character, or too many
     */
    public UserName {
        if (!isSafe(text)) {
            throw new IllegalArgumentException(
                    "not a user's name; write the part before the @, of letters, digits, dots,"
                            + " dashes and underscores, at most 64");
        }
    }

    /** Whether a text may be such a name. */
    public static boolean isSafe(String text) {
        return FORM.matcher(text).matches();
    }
}
