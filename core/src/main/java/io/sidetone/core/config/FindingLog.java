package io.sidetone.core.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is found in one file, in whatever order it is found. */
final class FindingLog {

    private static final Comparator<Problem> BY_POSITION =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final SourceText source;
    private final List<Entry> problems = new ArrayList<>();
    private final List<Entry> warnings = new ArrayList<>();

    private record Entry(int line, int column, String message) {}

    FindingLog(SourceText source) {
        this.source = source;
    }

    void problem(Mark where, String message) {
        problem(where.getLine(), where.getColumn(), message);
    }

    /** Both counted from 0. */
    void problem(int line, int column, String message) {
        problems.add(new Entry(line, column, message));
    }

    Location location(Mark where) {
        return new Location(source.name(), where.getLine() + 1);
    }

    void warning(Mark where, String message) {
        warnings.add(new Entry(where.getLine(), where.getColumn(), message));
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    List<Problem> problems() {
        return inOrder(problems);
    }

    List<Problem> warnings() {
        return inOrder(warnings);
    }

    /** Rendered only now, when every secret is known and masked. */
    private List<Problem> inOrder(List<Entry> entries) {
        return entries.stream()
                .distinct()
                .map(entry -> source.problem(entry.line(), entry.column(), entry.message()))
                .sorted(BY_POSITION)
                .toList();
    }
}
