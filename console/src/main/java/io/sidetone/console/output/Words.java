package io.sidetone.console.output;

import io.sidetone.core.config.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words by which users know the constants of an enum. */
public final class Words {

    private Words() {}

    /** {@code landline-or-mobile}. */
    public static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code landline or mobile}. */
    public static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** All of them in kebab-case, in their order. */
    public static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::kebab).toList();
    }

    /**
     * The constant of a word, in any case.
     *
     * @throws IllegalArgumentException when there is none; the message tells those there are
     */
    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> kebab(each).equalsIgnoreCase(word.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(word, all(type))));
    }

    /** {@code 'rung' is none of ring, menu; did you mean 'ring'?}. */
    public static String unknown(String word, List<String> known) {
        return "'%s' is none of %s%s"
                .formatted(
                        word,
                        String.join(", ", known),
                        Spelling.nearest(word, known)
                                .map(nearest -> "; did you mean '" + nearest + "'?")
                                .orElse(""));
    }
}
