package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Tint;
import io.sidetone.console.output.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import did.
 *
 * @param outcome whether the store has changed
 * @param changes what the good lines do, in their order
 * @param bad the lines that are no entries
 */
record ImportReport(RuleList list, Outcome outcome, List<Change> changes, List<ImportLine.Bad> bad)
        implements Result {

    /** Whether the store has changed. */
    enum Outcome {
        IMPORTED,
        /** Nobody wanted it to. */
        DRY_RUN,
        /** For the bad lines nothing was imported. */
        REFUSED
    }

    /** So many lines fit on a screen; the rest is counted. JSON has them all. */
    private static final int SHOWN = 15;

    ImportReport {
        changes = List.copyOf(changes);
        bad = List.copyOf(bad);
    }

    /** What an import did, in JSON. */
    record Json(
            String list,
            String outcome,
            long added,
            long changed,
            long there,
            List<ImportLine.Bad> bad) {}

    @Override
    public Rendering text() {
        var lines = new ArrayList<Line>();
        bad.stream().limit(SHOWN).map(ImportReport::complaint).forEach(lines::add);
        if (bad.size() > SHOWN) {
            lines.add(new Line("… and %d more".formatted(bad.size() - SHOWN), Tint.BAD));
        }
        if (outcome == Outcome.DRY_RUN) {
            changes.stream().limit(SHOWN).map(ImportReport::preview).forEach(lines::add);
        }
        lines.add(new Line(summary(), outcome == Outcome.REFUSED ? Tint.BAD : Tint.GOOD));
        return new Rendering.Lines(lines);
    }

    @Override
    public Object json() {
        return new Json(
                Words.kebab(list),
                Words.kebab(outcome),
                count(Change.Kind.ADDED),
                count(Change.Kind.CHANGED),
                count(Change.Kind.THERE),
                bad);
    }

    @Override
    public ExitStatus status() {
        return outcome == Outcome.REFUSED ? ExitStatus.FIXABLE : ExitStatus.OK;
    }

    private static Line complaint(ImportLine.Bad line) {
        return new Line(
                "line %d: %s: %s".formatted(line.number(), line.text(), line.why()), Tint.BAD);
    }

    private static Line preview(Change change) {
        return new Line(
                "%s: %s".formatted(change.rule().match().text(), Words.kebab(change.kind())),
                Tint.FAINT);
    }

    private String summary() {
        var name = Words.kebab(list);
        return switch (outcome) {
            case REFUSED ->
                    "Nothing is imported: put %s right, or leave them out with --skip-bad"
                            .formatted(bad.size() == 1 ? "this line" : "these lines");
            case DRY_RUN ->
                    "The %s list would get %s. Nothing is changed".formatted(name, counts());
            case IMPORTED -> "The %s list got %s".formatted(name, counts());
        };
    }

    private String counts() {
        return "%d new, %d changed, %d there already; %d left out"
                .formatted(
                        count(Change.Kind.ADDED),
                        count(Change.Kind.CHANGED),
                        count(Change.Kind.THERE),
                        bad.size());
    }

    private long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
