package io.sidetone.agi.screening.plain;

import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleDesk;
import io.sidetone.agi.screening.rule.RuleList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Single numbers on lists that last until the program ends. */
public final class PlainRules implements RuleDesk {

    private record Place(RuleList list, Match match) {}

    private final Map<Place, Rule> rules = new ConcurrentHashMap<>();

    @Override
    public void add(Rule rule) {
        rules.put(new Place(rule.list(), rule.match()), rule);
    }

    @Override
    public boolean remove(RuleList list, Match match) {
        return rules.remove(new Place(list, match)) != null;
    }

    /** The rule about one number; empty for nobody's number. */
    public Optional<Rule> find(RuleList list, String key) {
        return Optional.ofNullable(rules.get(new Place(list, new Match.Exact(key))));
    }
}
