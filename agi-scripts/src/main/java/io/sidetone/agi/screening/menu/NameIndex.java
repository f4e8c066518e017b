package io.sidetone.agi.screening.menu;

import io.sidetone.core.people.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people by their names as keyed on a telephone. */
final class NameIndex implements KeyPlan {

    /** Fewer keys fit too many names, unless they are a whole one. */
    static final int FEWEST_KEYS = 3;

    private record Entry(Person person, Set<String> rows) {}

    private final List<Entry> entries;

    /**
     * @param people who may be found; nobody else is
     */
    NameIndex(Collection<Person> people) {
        entries =
                people.stream()
                        .map(person -> new Entry(person, rowsOf(person)))
                        .sorted(Comparator.comparing(entry -> entry.person().name()))
                        .toList();
    }

    /**
     * Whose first or last name or nickname begins so, in the order of their names.
     *
     * @param keys what was keyed; fewer than {@link #FEWEST_KEYS} have to be a whole name
     */
    List<Person> find(String keys) {
        return with(keys.length() < FEWEST_KEYS ? keys::equals : row -> row.startsWith(keys));
    }

    /** Done as soon as one person is left, or nobody's name goes on. */
    @Override
    public Progress progress(String keys) {
        var begun = with(row -> row.startsWith(keys));
        if (begun.isEmpty()) {
            return Progress.WRONG;
        }
        boolean goesOn = !with(row -> row.startsWith(keys) && !row.equals(keys)).isEmpty();
        boolean clear = keys.length() >= FEWEST_KEYS && (begun.size() == 1 || !goesOn);
        return clear ? Progress.DONE : Progress.OPEN;
    }

    private List<Person> with(Predicate<String> row) {
        return entries.stream()
                .filter(entry -> entry.rows().stream().anyMatch(row))
                .map(Entry::person)
                .toList();
    }

    private static Set<String> rowsOf(Person person) {
        return Stream.concat(Stream.of(person.name()), person.nicknames().stream())
                .flatMap(name -> SpelledName.rowsOf(name).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
