package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.OutsideNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Regular expressions, tried one after the other. */
final class RegexShelf implements Shelf {

    private final List<Entry> entries;

    private record Entry(BoundedPattern pattern, Rule rule) {}

    RegexShelf(List<Rule> rules) {
        var found = new ArrayList<Entry>();
        for (var rule : rules) {
            if (rule.match() instanceof Match.Regex(var expression)) {
                found.add(new Entry(new BoundedPattern(expression), rule));
            }
        }
        entries = List.copyOf(found);
    }

    @Override
    public Optional<Rule> find(OutsideNumber number, Instant at) {
        var key = number.key();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        for (var entry : entries) {
            if (entry.rule().countsAt(at) && entry.pattern().isIn(key)) {
                return Optional.of(entry.rule());
            }
        }
        return Optional.empty();
    }
}
