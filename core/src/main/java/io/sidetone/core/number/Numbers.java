package io.sidetone.core.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares caller IDs, which trunks write as they like: {@code +4930123456}, {@code 004930123456},
 * {@code 030123456} are one number, {@code 201} is an extension of the house. Takes any text and
 * never throws for it.
 */
public final class Numbers {

    /** The longest public number has 15 digits (ITU-T E.164); prefixes and separators go on top. */
    private static final int LONGEST = 40;

    /** Up to so many digits a number is the house's own and compared as it is. */
    private static final int EXTENSION = 5;

    /** What PBXs write where no number is shown. */
    private static final Set<String> WITHHELD =
            Set.of("anonymous", "unknown", "restricted", "private", "unavailable", "withheld");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}()/.-]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");
    private static final String NOWHERE = "ZZ";

    private final PhoneNumberUtil library;
    private final String country;

    /**
     * @param country where the PBX's lines are, as a two-letter ISO 3166-1 code; empty to compare
     *     national numbers as they are written
     * @throws IllegalArgumentException when there is no such country
     */
    public Numbers(PhoneNumberUtil library, Optional<String> country) {
        this.library = library;
        this.country = country.map(code -> code.toUpperCase(Locale.ROOT)).orElse(NOWHERE);
        if (country.isPresent() && !isCountry(library, this.country)) {
            throw new IllegalArgumentException(
                    "country: no telephone numbers are known for '%s'; write two letters such as DE"
                            .formatted(country.get()));
        }
    }

    /** Whether numbers of a country can be told; the code in any case. */
    public static boolean isCountry(PhoneNumberUtil library, String code) {
        return library.getSupportedRegions().contains(code.toUpperCase(Locale.ROOT));
    }

    /** Whether two caller IDs are the same telephone; a withheld number is nobody's. */
    public boolean same(String one, String other) {
        var canonical = canonical(one);
        return !canonical.isEmpty() && canonical.equals(canonical(other));
    }

    /**
     * A number in the one form that can be compared: {@code +} and digits for a public number, else
     * what is left without separators. Empty when it is withheld or can be no caller ID.
     */
    public String canonical(String number) {
        if (number.length() > LONGEST) {
            return "";
        }
        var bare = SEPARATORS.matcher(number).replaceAll("").toLowerCase(Locale.ROOT);
        if (WITHHELD.contains(bare)) {
            return "";
        }
        return isPublic(bare) ? international(bare) : bare;
    }

    private static boolean isPublic(String bare) {
        return NUMBER.matcher(bare).matches() && bare.length() > EXTENSION;
    }

    private String international(String bare) {
        var dialled =
                country.equals(NOWHERE) && bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        try {
            var number = library.parse(dialled, country);
            return library.isPossibleNumber(number)
                    ? library.format(number, PhoneNumberFormat.E164)
                    : bare;
        } catch (NumberParseException e) {
            // No public number after all: compared as it is written.
            return bare;
        }
    }
}
