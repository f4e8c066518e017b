package io.sidetone.agi.screening.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The book that counts now, made of what the configuration file and the store say; the file comes
 * first. A new book is made beside the old one, which calls go on reading meanwhile, and takes its
 * place at once. When one cannot be made, the old one stays.
 */
public final class RuleBooks implements Supplier<RuleBook> {

    private volatile RuleBook current = RuleBook.EMPTY;
    private WrittenRules written = WrittenRules.NONE;
    private List<Rule> stored = List.of();

    /** The book that counts now. */
    @Override
    public RuleBook get() {
        return current;
    }

    /** The configuration file says something else now. */
    public synchronized void written(WrittenRules rules) {
        current = book(rules, stored);
        written = rules;
    }

    /**
     * The store says something else now.
     *
     * @param rules all of the store's, in its order
     */
    public synchronized void stored(List<Rule> rules) {
        current = book(written, rules);
        stored = List.copyOf(rules);
    }

    private static RuleBook book(WrittenRules written, List<Rule> stored) {
        var all = new ArrayList<>(written.rules());
        all.addAll(stored);
        return RuleBook.of(all, written.ownNumbers());
    }
}
