package io.sidetone.console.setup;

import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Tint;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with a configuration file. */
record ConfigReport(Path file, List<Problem> problems, List<Problem> warnings) implements Result {

    /** The report in JSON. */
    record Json(String file, List<Finding> problems, List<Finding> warnings) {}

    /**
     * One finding in JSON.
     *
     * @param line counted from 1; 0 when the file as a whole is meant
     * @param column counted from 1; 0 when the file as a whole is meant
     */
    record Finding(int line, int column, String message) {
        static Finding from(Problem problem) {
            return new Finding(problem.line(), problem.column(), problem.message());
        }
    }

    static ConfigReport from(Path file, Reading reading) {
        return switch (reading) {
            case Reading.Bound bound -> new ConfigReport(file, List.of(), bound.warnings());
            case Reading.Rejected rejected ->
                    new ConfigReport(file, rejected.problems(), rejected.warnings());
        };
    }

    @Override
    public Rendering text() {
        var lines = ProblemLines.of(problems, warnings);
        lines.add(new Line(summary(), problems.isEmpty() ? Tint.GOOD : Tint.BAD));
        return new Rendering.Lines(lines);
    }

    @Override
    public Object json() {
        return new Json(
                file.toString(),
                problems.stream().map(Finding::from).toList(),
                warnings.stream().map(Finding::from).toList());
    }

    @Override
    public ExitStatus status() {
        return problems.isEmpty() ? ExitStatus.OK : ExitStatus.PROBLEMS;
    }

    private String summary() {
        return "%s: %s, %s".formatted(file, count(problems, "problem"), count(warnings, "warning"));
    }

    private static String count(List<Problem> findings, String what) {
        return switch (findings.size()) {
            case 0 -> "no " + what + "s";
            case 1 -> "1 " + what;
            default -> findings.size() + " " + what + "s";
        };
    }
}
