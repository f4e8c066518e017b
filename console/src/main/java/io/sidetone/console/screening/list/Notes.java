package io.sidetone.console.screening.list;

import io.sidetone.core.log.LogText;

/** The owner's words about an entry. */
final class Notes {

    /** Longer than anybody reads in a list. */
    private static final int LONGEST = 200;

    private Notes() {}

    /**
     * The note as it is kept, one line.
     *
     * @throws IllegalArgumentException when it is too long
     */
    static String kept(String note) {
        var safe = LogText.safe(note.strip());
        if (safe.codePointCount(0, safe.length()) > LONGEST) {
            throw new IllegalArgumentException(
                    "a note has at most %d characters".formatted(LONGEST));
        }
        return safe;
    }
}
