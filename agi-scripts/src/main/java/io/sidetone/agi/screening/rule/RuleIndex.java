package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.NumberType;
import io.sidetone.core.number.OutsideNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One list's rules: a shelf for each kind, the most exact kind first. */
final class RuleIndex {

    private final List<Shelf> shelves;

    private RuleIndex(List<Shelf> shelves) {
        this.shelves = List.copyOf(shelves);
    }

    /**
     * Lays out rules.
     *
     * @param rules in their order
     * @param own the house's own numbers, plus and digits
     */
    static RuleIndex of(List<Rule> rules, List<String> own) {
        return new RuleIndex(
                List.of(
                        keyed(rules, RuleIndex::exact, RuleTraits::key),
                        new RangeShelf(rules),
                        beginnings(rules, RuleIndex::prefix),
                        beginnings(rules, match -> neighbourhood(match, own)),
                        new RegexShelf(rules),
                        keyed(rules, RuleIndex::country, RuleTraits::country),
                        keyed(rules, RuleIndex::type, RuleTraits::type),
                        keyed(rules, RuleIndex::anybody, RuleTraits::withheldOrInvalid)));
    }

    Optional<Rule> find(OutsideNumber number, Instant at) {
        for (var shelf : shelves) {
            var rule = shelf.find(number, at);
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }

    private static Shelf beginnings(List<Rule> rules, Function<Match, Stream<String>> words) {
        var byBeginning = byWord(rules, words);
        var lengths =
                byBeginning.keySet().stream()
                        .map(String::length)
                        .distinct()
                        .sorted((one, other) -> Integer.compare(other, one))
                        .toList();
        return new KeyedShelf<>(byBeginning, number -> RuleTraits.beginnings(number, lengths));
    }

    private static <K> Shelf keyed(
            List<Rule> rules,
            Function<Match, Stream<K>> words,
            Function<OutsideNumber, List<K>> traits) {
        return new KeyedShelf<>(byWord(rules, words), traits);
    }

    private static <K> Map<K, List<Rule>> byWord(
            List<Rule> rules, Function<Match, Stream<K>> words) {
        var byWord = new HashMap<K, List<Rule>>();
        for (var rule : rules) {
            words.apply(rule.match())
                    .distinct()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(rule));
        }
        // Most have one rule, which takes no array then.
        byWord.replaceAll((_, alike) -> List.copyOf(alike));
        return byWord;
    }

    private static Stream<String> exact(Match match) {
        return match instanceof Match.Exact(var key) ? Stream.of(key) : Stream.of();
    }

    private static Stream<String> prefix(Match match) {
        return match instanceof Match.Prefix(var digits) ? Stream.of(digits) : Stream.of();
    }

    /** The digits that a neighbour shares, and the plus before them. */
    private static Stream<String> neighbourhood(Match match, List<String> own) {
        return match instanceof Match.Neighbour(var digits)
                ? own.stream()
                        .filter(number -> number.length() > digits)
                        .map(number -> number.substring(0, digits + 1))
                : Stream.of();
    }

    private static Stream<String> country(Match match) {
        return match instanceof Match.Country(var code) ? Stream.of(code) : Stream.of();
    }

    private static Stream<NumberType> type(Match match) {
        return match instanceof Match.OfType(var type) ? Stream.of(type) : Stream.of();
    }

    private static Stream<Match> anybody(Match match) {
        return switch (match) {
            case Match.Anonymous _, Match.Invalid _ -> Stream.of(match);
            default -> Stream.of();
        };
    }
}
