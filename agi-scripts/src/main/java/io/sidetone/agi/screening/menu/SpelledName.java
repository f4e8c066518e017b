package io.sidetone.agi.screening.menu;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is keyed on a telephone (ITU-T E.161): {@code Anna} is 2662. Letters with marks are
 * keyed without them or as two letters, {@code Jörg} as 5674 and as 56374.
 */
final class SpelledName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    /** Letters that are no other letter with a mark (Unicode does not take them apart). */
    private static final Map<String, String> WHOLE =
            Map.of(
                    "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ø", "o", "ð", "d", "đ", "d", "ł",
                    "l", "ı", "i", "ħ", "h");

    /** How German and the Nordic languages write letters that a keyboard lacks. */
    private static final Map<String, String> TWO_LETTERS =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe");

    /** The key of each letter from a to z. */
    private static final String KEYS = "22233344455566677778889999";

    private SpelledName() {}

    /**
     * All rows of keys that are this name: each word, and each with all that follow it. None when
     * nothing of it is on a keypad.
     *
     * @param name any text
     */
    static Set<String> rowsOf(String name) {
        // Composed first: a letter and its mark may stand apart.
        var letters = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var rows = new LinkedHashSet<String>();
        addRows(withoutMarks(letters), rows);
        addRows(withoutMarks(replaced(letters, TWO_LETTERS)), rows);
        return rows;
    }

    private static void addRows(String name, Set<String> rows) {
        var words =
                BETWEEN_WORDS
                        .splitAsStream(name)
                        .filter(word -> !word.isEmpty())
                        .map(SpelledName::keys)
                        .toList();
        for (int from = 0; from < words.size(); from++) {
            rows.add(words.get(from));
            rows.add(String.join("", words.subList(from, words.size())));
        }
    }

    private static String withoutMarks(String letters) {
        var apart = Normalizer.normalize(replaced(letters, WHOLE), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("");
    }

    private static String replaced(String letters, Map<String, String> by) {
        return letters.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> by.getOrDefault(letter, letter))
                .collect(Collectors.joining());
    }

    private static String keys(String word) {
        return word.chars()
                .map(letter -> letter >= 'a' ? KEYS.charAt(letter - 'a') : letter)
                .collect(
                        StringBuilder::new,
                        (keys, key) -> keys.append((char) key),
                        StringBuilder::append)
                .toString();
    }
}
