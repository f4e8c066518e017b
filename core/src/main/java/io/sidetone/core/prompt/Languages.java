package io.sidetone.core.prompt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which languages to try for a caller, best first. */
public final class Languages {

    /** What every prompt set has. */
    public static final String LAST_RESORT = "en";

    /** A locale may be made from any text, and its language becomes part of a path. */
    private static final Pattern TAG = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8}){0,3}");

    private final String house;

    /**
     * @param house the language spoken to everybody, {@code de}; empty for the channel's
     */
    public Languages(String house) {
        this.house = house.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Language tags in small letters, such as {@code de-at}, {@code de}, {@code en}. */
    public List<String> toTry(Locale caller) {
        Set<String> tags = new LinkedHashSet<>();
        tags.addAll(withParents(house.isEmpty() ? tagOf(caller) : house));
        tags.add(LAST_RESORT);
        return List.copyOf(tags);
    }

    /** A tag and its less special forms: {@code de-at}, {@code de}; empty when it is no tag. */
    public static List<String> withParents(String tag) {
        var tags = new ArrayList<String>();
        for (var rest = tag; TAG.matcher(rest).matches(); ) {
            tags.add(rest);
            var dash = rest.lastIndexOf('-');
            rest = dash < 0 ? "" : rest.substring(0, dash);
        }
        return tags;
    }

    private static String tagOf(Locale locale) {
        return locale.toLanguageTag().toLowerCase(Locale.ROOT);
    }
}
