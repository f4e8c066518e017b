package io.sidetone.core.trunk;

import io.sidetone.core.config.Inline;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a trunk wants numbers: one word, or a template with such a word in it, {@code
 * 010${international-00}}.
 *
 * @param text a word, or digits around one {@code ${word}}, a plus before them at most
 */
@Inline
public record WantedNumber(String text) {

    private static final Pattern TEMPLATE =
            Pattern.compile("(\\+?[0-9]{0,12})\\$\\{([a-z0-9-]+)}([0-9]{0,12})");

    /**
     * @throws IllegalArgumentException when it is neither
     */
    public WantedNumber {
        if (format(text).isEmpty()) {
            throw new IllegalArgumentException(
                    "must be one of %s, or a template of digits around one of them, such as"
                                    .formatted(words())
                            + " 010${international-00}");
        }
    }

    /** A number as this trunk wants it; empty when that cannot be told. */
    Optional<String> write(DialledNumber number) {
        return format(text).flatMap(format -> format.write(number)).flatMap(this::around);
    }

    /** A plus only ever stands first. */
    private Optional<String> around(String digits) {
        var template = TEMPLATE.matcher(text);
        var whole = template.matches() ? template.group(1) + digits + template.group(3) : digits;
        return DialString.isNumber(whole) ? Optional.of(whole) : Optional.empty();
    }

    private static Optional<NumberFormat> format(String text) {
        var template = TEMPLATE.matcher(text);
        return NumberFormat.of(template.matches() ? template.group(2) : text);
    }

    private static String words() {
        return Arrays.stream(NumberFormat.values())
                .map(format -> "`" + format.word() + "`")
                .collect(Collectors.joining(", "));
    }
}
