package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;

/**
 * What adding an entry does.
 *
 * @param kind what happens
 * @param rule the entry as it is then
 */
record Change(Kind kind, Rule rule) {

    /** What happens to an entry. */
    enum Kind {
        ADDED,
        /** It was there with another note, end or treatment. */
        CHANGED,
        THERE
    }

    boolean isWritten() {
        return kind != Kind.THERE;
    }

    Change at(Rule placed) {
        return new Change(kind, placed);
    }
}
