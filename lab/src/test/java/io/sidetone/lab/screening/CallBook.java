package io.sidetone.lab.screening;

import io.sidetone.lab.Await;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSidetone;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the daemon writes of screened calls.
 *
 * @param sidetone whose log it is
 */
record CallBook(LabSidetone sidetone) {

    private static final Duration WRITTEN = Duration.ofSeconds(15);

    private static final Pattern LINE =
            Pattern.compile("Screened '(.*)' on (\\S+): (\\S+) \\(([^:]*): (.*)\\), ([A-Z_]+)");

    /** What it says of a call in the end. */
    LoggedCall of(LabCaller caller) {
        return Await.present(
                "the call is in the log", WRITTEN, () -> last(caller, List.of("UNDER_WAY")));
    }

    /** What it says of a call, ended or not. */
    LoggedCall soFar(LabCaller caller) {
        return Await.present("the call is in the log", WRITTEN, () -> last(caller, List.of()));
    }

    private Optional<LoggedCall> last(LabCaller caller, List<String> unwanted) {
        return sidetone.logText()
                .lines()
                .filter(line -> line.contains("[" + caller.calledChannelName() + "]"))
                .flatMap(line -> LINE.matcher(line).results())
                .filter(words -> !unwanted.contains(words.group(6)))
                .map(CallBook::read)
                .reduce((_, later) -> later);
    }

    private static LoggedCall read(MatchResult words) {
        return new LoggedCall(
                words.group(2),
                words.group(1).equals("anonymous") ? "" : words.group(1),
                "",
                words.group(3),
                words.group(4).replace(" window", ""),
                "",
                words.group(5),
                words.group(6).toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
