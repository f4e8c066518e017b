package io.sidetone.lab.screening;

import io.sidetone.lab.Await;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSidetone;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

record CallBook(LabSidetone sidetone) {

    private static final Duration WRITTEN = Duration.ofSeconds(15);
    private static final Pattern LINE =
            Pattern.compile("Screened '(.*)' on (\\S+): (\\S+) \\(([^:]*): (.*)\\), ([A-Z_]+)");

    LoggedCall of(LabCaller caller) {
        return Await.present("the call is in the log", WRITTEN, this::ended);
    }

    LoggedCall soFar(LabCaller caller) {
        return Await.present("the call is in the log", WRITTEN, () -> found(false));
    }

    private Optional<LoggedCall> ended() {
        return found(true);
    }

    private Optional<LoggedCall> found(boolean ended) {
        return sidetone.logText()
                .lines()
                .flatMap(line -> LINE.matcher(line).results())
                .filter(m -> !ended || !m.group(6).equals("UNDER_WAY"))
                .map(m ->
                        new LoggedCall(
                                m.group(2),
                                m.group(1),
                                m.group(3),
                                m.group(4).replace("emergency window", "emergency"),
                                "",
                                m.group(5),
                                m.group(6).toLowerCase().replace('_', '-')))
                .reduce((a, b) -> b);
    }
}
