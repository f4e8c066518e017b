package io.sidetone.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.log.LogText;
import java.util.List;

/** What holds for the reading of any file at all. */
public final class Readings {

    private static final String LINE_BREAK = "\r\n|[\n\r\u0085\u2028\u2029]";

    private Readings() {}

    /** Checks that every problem says where it is, in one line, and can be shown. */
    public static void check(Reading reading, String text) {
        reading.warnings().forEach(warning -> check(warning, text));
        if (reading instanceof Reading.Rejected rejected) {
            assertThat(rejected.problems()).isNotEmpty();
            rejected.problems().forEach(problem -> check(problem, text));
        }
    }

    private static void check(Problem problem, String text) {
        assertThat(problem.message().codePoints()).allMatch(LogText::isPlain);
        assertThat(problem.render()).startsWith(problem.file());
        if (problem.line() == 0) {
            assertThat(problem.column()).isZero();
            assertThat(problem.source()).isEmpty();
        } else {
            checkPosition(problem, List.of(text.split(LINE_BREAK, -1)));
        }
    }

    private static void checkPosition(Problem problem, List<String> lines) {
        assertThat(problem.line()).isBetween(1, lines.size());
        var line = lines.get(problem.line() - 1);
        int characters = line.codePointCount(0, line.length());
        assertThat(problem.column()).isBetween(1, characters + 1);
        assertThat(problem.source()).hasSameSizeAs(line);
    }
}
