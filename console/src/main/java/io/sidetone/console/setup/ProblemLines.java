package io.sidetone.console.setup;

import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import io.sidetone.core.config.Problem;
import java.util.ArrayList;
import java.util.List;

/** The findings in a configuration file as a person reads them. */
public final class ProblemLines {

    private ProblemLines() {}

    /** Each with its place, the source line and a caret beneath; more lines may be added. */
    public static List<Line> of(List<Problem> problems, List<Problem> warnings) {
        var lines = new ArrayList<Line>();
        problems.forEach(problem -> addTo(lines, problem, Tint.BAD));
        warnings.forEach(warning -> addTo(lines, asWarning(warning), Tint.CAUTION));
        return lines;
    }

    private static void addTo(List<Line> lines, Problem problem, Tint tint) {
        var rendered = problem.render().split("\n", -1);
        for (int i = 0; i < rendered.length; i++) {
            lines.add(new Line(rendered[i].replace("\t", " "), i == 0 ? tint : Tint.PLAIN));
        }
    }

    private static Problem asWarning(Problem problem) {
        return new Problem(
                problem.file(),
                problem.line(),
                problem.column(),
                "warning: " + problem.message(),
                problem.source());
    }
}
