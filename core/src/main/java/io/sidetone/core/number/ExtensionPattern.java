package io.sidetone.core.number;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * Extensions of the house, in the signs of Asterisk's dialplan: a digit stands for itself, {@code
 * X} for 0 to 9, {@code Z} for 1 to 9, {@code N} for 2 to 9. {@code 2XX} is 200 to 299.
 *
 * @param text 1 to 10 of these signs
 */
@Inline
public record ExtensionPattern(String text) {

    private static final Pattern SIGNS = Pattern.compile("[0-9XZN]{1,10}");

    /**
     * @throws IllegalArgumentException when there is any other sign, or too many
     */
    public ExtensionPattern {
        if (!SIGNS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "not a pattern for extensions; write digits, X (0-9), Z (1-9) and N (2-9), at"
                            + " most 10, such as 2XX");
        }
    }

    boolean matches(String digits) {
        if (digits.length() != text.length()) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (!matches(text.charAt(i), digits.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all its extensions begin with these digits because it says so, not by chance. */
    boolean beginsWith(String digits) {
        return text.startsWith(digits);
    }

    private static boolean matches(char sign, char digit) {
        return switch (sign) {
            case 'X' -> true;
            case 'Z' -> digit >= '1';
            case 'N' -> digit >= '2';
            default -> sign == digit;
        };
    }
}
