package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.screening.ScreeningDesk;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds entries to a list that has some. Twice the same is one; a new end takes the place of the old
 * one, a note or a treatment stays unless there is another.
 */
final class Merge {

    private final Map<String, Rule> stored = new HashMap<>();
    private final Map<String, Rule> written = new HashMap<>();

    private Merge(Collection<Rule> stored, Collection<Rule> written, Instant now) {
        stored.forEach(rule -> this.stored.put(rule.match().text(), rule));
        written.stream()
                .filter(rule -> rule.expires().map(now::isBefore).orElse(true))
                .forEach(rule -> this.written.put(rule.match().text(), rule));
    }

    /** What there is now. */
    static Merge into(ScreeningDesk desk, RuleList list, Instant now) throws IOException {
        return new Merge(desk.stored(list), desk.written(list), now);
    }

    /** The entry about the same callers as a rule, if there is one. */
    Optional<Rule> find(Rule rule) {
        var text = rule.match().text();
        return Optional.ofNullable(written.get(text))
                .or(() -> Optional.ofNullable(stored.get(text)));
    }

    /** What adding does; the next of the same will find it there. */
    Change add(Rule rule) {
        var text = rule.match().text();
        var change = change(rule, stored.get(text), written.get(text));
        if (change.isWritten()) {
            stored.put(text, change.rule());
        }
        return change;
    }

    /** Writes the changes that are some; all are told as they are then, in the same order. */
    static List<Change> write(ScreeningDesk desk, List<Change> changes) throws IOException {
        var placed =
                desk.put(changes.stream().filter(Change::isWritten).map(Change::rule).toList())
                        .iterator();
        var told = new ArrayList<Change>(changes.size());
        for (var change : changes) {
            told.add(change.isWritten() ? change.at(placed.next()) : change);
        }
        return told;
    }

    private static Change change(Rule rule, @Nullable Rule old, @Nullable Rule inFile) {
        if (inFile != null) {
            return new Change(Change.Kind.THERE, inFile);
        }
        if (old == null) {
            return new Change(Change.Kind.ADDED, rule);
        }
        var merged = merged(rule, old);
        return merged.equals(old)
                ? new Change(Change.Kind.THERE, old)
                : new Change(Change.Kind.CHANGED, merged);
    }

    private static Rule merged(Rule rule, Rule old) {
        return new Rule(
                rule.list(),
                rule.match(),
                old.place(),
                rule.note().isEmpty() ? old.note() : rule.note(),
                rule.expires(),
                rule.treatment().or(old::treatment));
    }
}
