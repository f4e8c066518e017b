package io.sidetone.console.screening.list;

import java.util.Optional;

/**
 * An entry of the family {@code blacklist} in Asterisk's own database, as dialplans with {@code
 * BLACKLIST()} and FreePBX keep it.
 */
final class AstdbEntry {

    static final String FAMILY = "blacklist";

    /** FreePBX's switch for callers who withhold their number. */
    private static final String WITHHELD = "blocked";

    /** Where FreePBX sends who is on the list: no caller. */
    private static final String DESTINATION = "dest";

    private AstdbEntry() {}

    /**
     * The entry, or nothing for one that is about no caller.
     *
     * @param text how it is shown in complaints
     * @param key behind {@code /blacklist/}
     * @param value a note, or 1 where there is none
     */
    static Optional<ImportLine> of(int number, String text, String key, String value) {
        if (key.equals(DESTINATION) || (key.equals(WITHHELD) && !value.equals("1"))) {
            return Optional.empty();
        }
        var match = key.equals(WITHHELD) ? "anonymous" : key;
        var note = value.matches("[01]?") ? "" : value;
        return Optional.of(new ImportLine.Raw(number, text, match, note, "", ""));
    }
}
