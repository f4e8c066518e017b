package io.sidetone.agi.screening.rule;

import java.io.IOException;

/** Changes the lists in the store, and with them the next verdict. */
public interface RuleDesk {

    /**
     * Adds a rule; one of the same list about the same callers is replaced.
     *
     * @param rule its place is not known yet, and not looked at
     * @throws IOException when it cannot be kept; then nothing has changed
     */
    void add(Rule rule) throws IOException;

    /**
     * Takes a rule out of the store.
     *
     * @return whether there was one; the configuration file's are not the store's
     * @throws IOException when the store cannot be written; then nothing has changed
     */
    boolean remove(RuleList list, Match match) throws IOException;
}
