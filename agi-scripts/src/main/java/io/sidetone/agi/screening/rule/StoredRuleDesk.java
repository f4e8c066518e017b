package io.sidetone.agi.screening.rule;

import io.sidetone.core.store.StoreTrouble;
import java.io.IOException;

/**
 * Changes the lists in the store.
 *
 * @param rules the store's
 */
public record StoredRuleDesk(StoredRules rules) implements RuleDesk {

    @Override
    public void add(Rule rule) throws IOException {
        try {
            rules.add(RuleEntry.of(rule));
        } catch (StoreTrouble e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public boolean remove(RuleList list, Match match) throws IOException {
        try {
            return rules.remove(list, match);
        } catch (StoreTrouble e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
