package io.sidetone.core.trunk.guard;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.config.Inline;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Some of the numbers there are, in a word: {@code mobile} and other kinds of line of the house's
 * own country, {@code national} for its ordinary numbers, {@code AT} for those of Austria, {@code
 * AT/premium}, {@code international} for the ordinary numbers of all other countries, {@code
 * +4930…} for whatever begins so, {@code any}.
 *
 * @param text as written, a country in capitals
 */
@Inline
public record Destinations(String text) {

    private static final Set<String> GROUPS = Set.of("national", "international", "any");
    private static final Pattern BEGINNING = Pattern.compile("\\+[1-9][0-9]{0,14}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}(/[a-z-]+)?");

    /**
     * @throws IllegalArgumentException when it is no such word
     */
    public Destinations {
        text = canonical(text.strip());
        if (!isKnown(text)) {
            throw new IllegalArgumentException(
                    "no kind of number; write national, international, any, a country like AT or"
                            + " AT/mobile, a beginning like +4930, or one of "
                            + String.join(", ", LineKind.words()));
        }
    }

    private static String canonical(String text) {
        return COUNTRY.matcher(text).matches()
                ? text.substring(0, 2).toUpperCase(Locale.ROOT) + text.substring(2)
                : text;
    }

    private static boolean isKnown(String text) {
        if (COUNTRY.matcher(text).matches()) {
            var regions = PhoneNumberUtil.getInstance().getSupportedRegions();
            return regions.contains(text.substring(0, 2))
                    && (text.length() == 2 || LineKind.find(text.substring(3)).isPresent());
        }
        return GROUPS.contains(text)
                || LineKind.find(text).isPresent()
                || BEGINNING.matcher(text).matches();
    }

    /** Whether it means nothing where the house's country is not known. */
    boolean needsHome() {
        return text.equals("national")
                || LineKind.find(text).filter(LineKind.ORDINARY::contains).isPresent();
    }

    /**
     * Whether a number is among them.
     *
     * @param home the house's country; empty when it is not known
     */
    boolean cover(Called called, Optional<String> home) {
        if (text.startsWith("+")) {
            return called.e164().startsWith(text);
        }
        if (COUNTRY.matcher(text).matches()) {
            return coverCountry(called);
        }
        var abroad = called.country().isPresent() && !called.country().equals(home);
        return switch (text) {
            case "any" -> true;
            case "national" -> called.isOrdinary() && !abroad && !called.isOfNoCountry();
            case "international" -> called.isOrdinary() && abroad;
            default -> !abroad && LineKind.find(text).filter(called.kinds()::contains).isPresent();
        };
    }

    private boolean coverCountry(Called called) {
        return called.country().equals(Optional.of(text.substring(0, 2)))
                && (text.length() == 2
                        ? called.isOrdinary()
                        : LineKind.find(text.substring(3))
                                .filter(called.kinds()::contains)
                                .isPresent());
    }
}
