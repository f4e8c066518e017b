package io.sidetone.console.serve;

import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Tint;
import io.sidetone.console.setup.ProblemLines;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the configuration anew.
 *
 * @param pid the daemon's process; null when it was not asked, for the file names no directory
 */
record ReloadReport(
        @Nullable Long pid,
        String file,
        boolean taken,
        List<Problem> problems,
        List<Problem> warnings,
        List<String> changed,
        List<String> needRestart)
        implements Result {

    ReloadReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        changed = List.copyOf(changed);
        needRestart = List.copyOf(needRestart);
    }

    static ReloadReport of(ReloadStatus status) {
        return new ReloadReport(
                status.pid(),
                status.file(),
                status.taken(),
                status.problems(),
                status.warnings(),
                status.changed(),
                status.needRestart());
    }

    static ReloadReport notAsked(Path file, Reading reading) {
        var problems =
                reading instanceof Reading.Rejected rejected
                        ? rejected.problems()
                        : List.<Problem>of();
        return new ReloadReport(
                null, file.toString(), false, problems, reading.warnings(), List.of(), List.of());
    }

    @Override
    public Rendering text() {
        var lines = ProblemLines.of(problems, warnings);
        if (taken) {
            lines.add(new Line(file + " is taken: " + ReloadWords.counting(changed), Tint.GOOD));
            if (!needRestart.isEmpty()) {
                lines.add(new Line(ReloadWords.waiting(needRestart), Tint.CAUTION));
            }
        } else {
            lines.add(
                    new Line(
                            file + " is not taken: a running Sidetone goes on with what it had",
                            Tint.BAD));
        }
        return new Rendering.Lines(lines);
    }

    @Override
    public Object json() {
        return this;
    }

    @Override
    public ExitStatus status() {
        return taken ? ExitStatus.OK : ExitStatus.PROBLEMS;
    }
}
