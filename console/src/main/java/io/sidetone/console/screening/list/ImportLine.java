package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;

/** What a line of a file to import says. */
sealed interface ImportLine {

    /** Its number, counted from 1. */
    int number();

    /**
     * It may be an entry, as far as the file's form shows.
     *
     * @param text the line, for complaints
     * @param match whom it is about
     * @param note empty when there is none
     * @param expires empty for never
     * @param treatment empty for none of its own
     */
    record Raw(int number, String text, String match, String note, String expires, String treatment)
            implements ImportLine {}

    /** It is an entry. */
    record Entry(int number, Rule rule) implements ImportLine {}

    /**
     * It is none.
     *
     * @param text the line, safe to print
     * @param why what is wrong with it
     */
    record Bad(int number, String text, String why) implements ImportLine {}
}
