package io.sidetone.console.doctor;

import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Tint;
import java.util.ArrayList;
import java.util.List;

/** What the doctor found, in the order of examination. */
record DoctorReport(List<Finding> findings) implements Result {

    DoctorReport {
        findings = List.copyOf(findings);
    }

    /** One check and what it found. */
    record Finding(String check, Outcome outcome) {}

    /** The report in JSON. */
    record Json(List<Item> checks, long problems, long warnings) {}

    /**
     * One check in JSON.
     *
     * @param outcome ok, warning, problem or skipped
     */
    record Item(String check, String outcome, String seen, String fix) {
        static Item from(Finding finding) {
            var outcome = finding.outcome();
            return new Item(finding.check(), word(outcome), outcome.seen(), outcome.fix());
        }
    }

    @Override
    public Rendering text() {
        int widest = findings.stream().mapToInt(each -> each.check().length()).max().orElse(0);
        var lines = new ArrayList<Line>();
        for (var finding : findings) {
            lines.add(headline(finding, widest));
            finding.outcome()
                    .fix()
                    .lines()
                    .forEach(line -> lines.add(new Line("           " + line, Tint.PLAIN)));
        }
        lines.add(summary());
        return new Rendering.Lines(lines);
    }

    @Override
    public Object json() {
        return new Json(findings.stream().map(Item::from).toList(), troubles(), cautions());
    }

    @Override
    public ExitStatus status() {
        return troubles() == 0 ? ExitStatus.OK : ExitStatus.PROBLEMS;
    }

    private static Line headline(Finding finding, int widest) {
        var outcome = finding.outcome();
        var name = finding.check() + " ".repeat(widest - finding.check().length());
        var text = "%-9s%s  %s".formatted(word(outcome), name, outcome.seen());
        return new Line(text, tint(outcome));
    }

    private Line summary() {
        var text =
                "%d checks, problems: %d, warnings: %d"
                        .formatted(findings.size(), troubles(), cautions());
        return new Line(text, troubles() == 0 ? Tint.GOOD : Tint.BAD);
    }

    private long troubles() {
        return findings.stream().filter(each -> each.outcome() instanceof Outcome.Trouble).count();
    }

    private long cautions() {
        return findings.stream().filter(each -> each.outcome() instanceof Outcome.Caution).count();
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Fine _ -> "ok";
            case Outcome.Caution _ -> "warning";
            case Outcome.Trouble _ -> "problem";
            case Outcome.Skipped _ -> "skipped";
        };
    }

    private static Tint tint(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Fine _ -> Tint.PLAIN;
            case Outcome.Caution _ -> Tint.CAUTION;
            case Outcome.Trouble _ -> Tint.BAD;
            case Outcome.Skipped _ -> Tint.FAINT;
        };
    }
}
