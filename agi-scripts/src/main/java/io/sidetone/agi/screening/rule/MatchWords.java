package io.sidetone.agi.screening.rule;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.config.Spelling;
import io.sidetone.core.number.NumberType;
import io.sidetone.core.number.Numbers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words that stand behind {@code country:}, {@code type:} and {@code neighbour:}. */
final class MatchWords {

    private MatchWords() {}

    /**
     * A country that numbers can be told of.
     *
     * @throws IllegalArgumentException when there is none of that code
     */
    static String country(String text) {
        if (text.length() == 2 && Numbers.isCountry(PhoneNumberUtil.getInstance(), text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        var byName = countriesByName();
        throw new IllegalArgumentException(
                "no country of telephone numbers; write two letters such as TN"
                        + Spelling.nearest(text, byName.keySet())
                                .map(name -> "; did you mean `country:" + byName.get(name) + "`?")
                                .orElse(""));
    }

    /**
     * A kind of line.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    static NumberType type(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(NumberType.values())
                .filter(type -> name(type).equals(wanted))
                .findFirst()
                .orElseThrow(() -> noType(text));
    }

    private static IllegalArgumentException noType(String text) {
        var names = Arrays.stream(NumberType.values()).map(MatchWords::name).toList();
        return new IllegalArgumentException(
                "no type of number%s; there are %s"
                        .formatted(
                                Spelling.nearest(text, names)
                                        .map(near -> "; did you mean `type:" + near + "`?")
                                        .orElse(""),
                                String.join(", ", names)));
    }

    /**
     * How many digits neighbours share.
     *
     * @throws IllegalArgumentException when it is no number
     */
    static int count(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException(
                    "how many digits are the same, the country code's included? Write neighbour:6");
        }
        return Integer.parseInt(text);
    }

    private static String name(NumberType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> countriesByName() {
        var names = new LinkedHashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            names.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        return names;
    }
}
