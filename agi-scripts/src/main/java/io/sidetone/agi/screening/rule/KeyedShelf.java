package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.OutsideNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rules that are found by one word, which the number has too or has not.
 *
 * @param rules by their words, in order
 * @param words the words of a number; the first with a rule counts
 */
record KeyedShelf<K>(Map<K, List<Rule>> rules, Function<OutsideNumber, List<K>> words)
        implements Shelf {

    @Override
    public Optional<Rule> find(OutsideNumber number, Instant at) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        for (var word : words.apply(number)) {
            for (var rule : rules.getOrDefault(word, List.of())) {
                if (rule.countsAt(at)) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }
}
