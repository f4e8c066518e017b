package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.Numbers;
import java.util.regex.Pattern;

/**
 * Numbers as Asterisk's dialplan writes patterns: {@code _0900XXXXXX}, {@code _+4989.}. Each is a
 * prefix, a range or a regular expression about whole numbers, whichever writing a trunk uses.
 */
final class DialplanPattern {

    private static final Pattern FORM =
            Pattern.compile("_([+]?[0-9]*)((?:[0-9XZN]|\\[[0-9]+(?:-[0-9]+)*])*)([.!]?)");

    /** A number has no more digits (ITU-T E.164), and there is a plus before them. */
    private static final int LONGEST = 16;

    private final Numbers numbers;

    DialplanPattern(Numbers numbers) {
        this.numbers = numbers;
    }

    /**
     * What such a pattern matches.
     *
     * @param text with the underscore; hyphens do not count, as in the dialplan
     * @throws IllegalArgumentException when it is no such pattern
     */
    Match read(String text) {
        var form = FORM.matcher(withoutHyphens(text));
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "not a pattern; write _ and digits, X (0-9), Z (1-9), N (2-9), [1-5], and a dot"
                            + " at the end for any number of digits, such as _0900XXXXXX");
        }
        var beginning =
                numbers.beginning(form.group(1))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "begin a pattern with + and a country code, or as a call"
                                                + " within the country, such as _0900XXXXXX"));
        return match(beginning, form.group(2), !form.group(3).isEmpty());
    }

    private static Match match(String beginning, String signs, boolean open) {
        if (open && signs.isEmpty()) {
            return new Match.Prefix(beginning);
        }
        if (!open && signs.chars().allMatch(sign -> sign == 'X')) {
            return range(beginning, signs.length());
        }
        return new Match.Regex(
                "^\\"
                        + beginning
                        + signs.replace("X", "[0-9]").replace("Z", "[1-9]").replace("N", "[2-9]")
                        + (open ? "" : "$"));
    }

    private static Match range(String beginning, int more) {
        if (beginning.length() + more > LONGEST) {
            throw new IllegalArgumentException("no number has so many digits");
        }
        return new Match.Range(beginning + "0".repeat(more), beginning + "9".repeat(more));
    }

    /** Within brackets a hyphen means a range of digits. */
    private static String withoutHyphens(String text) {
        return text.replaceAll("-(?![^\\[]*])", "");
    }
}
