package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.OutsideNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules of both lists, found in microseconds however many there are. Never changes: who changes
 * a list makes another book.
 *
 * <p>Of several rules that match, the most exact counts: a number, the smallest range, the longest
 * prefix, neighbours, a regular expression, a country, a type, anonymous or invalid. Of rules that
 * are as exact, the first.
 */
public final class RuleBook {

    /** No rules at all. */
    public static final RuleBook EMPTY = of(List.of(), List.of());

    private final List<Rule> rules;
    private final Map<RuleList, RuleIndex> lists;

    private RuleBook(List<Rule> rules, Map<RuleList, RuleIndex> lists) {
        this.rules = rules;
        this.lists = lists;
    }

    /**
     * Lays out rules.
     *
     * @param rules of both lists, in the order that counts among equals
     * @param ownNumbers the house's own, plus and digits
     */
    public static RuleBook of(List<Rule> rules, List<String> ownNumbers) {
        return new RuleBook(
                List.copyOf(rules),
                Map.of(
                        RuleList.ALLOW, index(RuleList.ALLOW, rules, ownNumbers),
                        RuleList.BLOCK, index(RuleList.BLOCK, rules, ownNumbers)));
    }

    private static RuleIndex index(RuleList list, List<Rule> rules, List<String> ownNumbers) {
        return RuleIndex.of(
                rules.stream().filter(rule -> rule.list() == list).toList(), ownNumbers);
    }

    /** The rule of a list that counts for a caller; expired ones never do. */
    public Optional<Rule> find(RuleList list, OutsideNumber number, Instant at) {
        var index = lists.get(list);
        return index == null ? Optional.empty() : index.find(number, at);
    }

    /** Every rule, in order, expired or not. */
    public List<Rule> rules() {
        return rules;
    }
}
