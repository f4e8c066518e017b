package io.sidetone.console.screening.log;

import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Pages;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Words;
import io.sidetone.console.screening.CallerNumber;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.LogQuery;
import io.sidetone.console.screening.ScreeningDesk;
import io.sidetone.console.screening.Verdicts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the log of screened calls. */
@Command(
        name = "log",
        description = {
            "Show the calls that were screened, the latest last, and why what became of them.",
            "With --json a line of JSON for each call, which 'replay' can read."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} --since 2d",
            "  ${COMMAND-FULL-NAME} --number 030123456 --limit 0",
            "  ${COMMAND-FULL-NAME} --verdict menu,challenge --watch",
            "  ${COMMAND-FULL-NAME} --limit 0 --json > calls.jsonl"
        })
public final class ScreeningLogCommand implements Callable<Integer> {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Only the latest so many; 0 for all. Default: 20")
    private int limit;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only calls from then on: 2h, 3d, 2026-12-24 or 18:30.")
    private @Nullable String since;

    @Option(
            names = "--number",
            paramLabel = "NUMBER",
            description = "Only this caller's, in any writing; or anonymous.")
    private @Nullable String number;

    @Option(
            names = "--verdict",
            split = ",",
            paramLabel = "WORD",
            description = "Only with these verdicts: ring, menu, challenge, hang-up, …")
    private List<String> verdicts = List.of();

    @Option(
            names = "--watch",
            description = "Go on with new calls until Ctrl-C; one comes again when it ends.")
    private boolean watch;

    @Option(names = "--json", description = "Print a line of JSON for each call.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final DeskAccess access;

    /** The command. */
    public ScreeningLogCommand(Console console, DeskAccess access) {
        this.console = console;
        this.access = access;
    }

    @Override
    public Integer call() throws CommandFailed {
        return access.with(desk -> {
            var query = query(desk);
            var times = new TimeText(access.now(), desk.zone());
            var printer =
                    new Pages<ScreenedCall>(
                            console,
                            json,
                            (calls, isFirst) -> CallRow.table(calls, isFirst, times),
                            CallJson::from);
            var follower = new CallFollower();
            print(desk, query, follower, printer);
            if (watch) {
                follow(desk, query, follower, printer);
            } else {
                printer.printNothing("No such calls.");
            }
            return 0;
        });
    }

    private static void print(
            ScreeningDesk desk, LogQuery query, CallFollower follower, Pages<ScreenedCall> printer)
            throws IOException {
        try (var calls = desk.log(query)) {
            printer.print(follower.news(calls).iterator());
        }
    }

    private void follow(
            ScreeningDesk desk, LogQuery query, CallFollower follower, Pages<ScreenedCall> printer)
            throws IOException {
        var ticks = access.ticks();
        try {
            while (ticks.next() && !console.isDeserted()) {
                var from = follower.from(access.now());
                print(desk, query.from(from), follower, printer);
                follower.forgetBefore(from);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LogQuery query(ScreeningDesk desk) {
        if (limit < 0) {
            throw usage("--limit is a number of calls, or 0 for all");
        }
        return new LogQuery(
                time(desk),
                Optional.ofNullable(number)
                        .map(text -> CallerNumber.written(desk.numbers(), text).key()),
                knownVerdicts(),
                limit);
    }

    private Optional<Instant> time(ScreeningDesk desk) {
        try {
            return Optional.ofNullable(since)
                    .map(new TimeText(access.now(), desk.zone())::beginning);
        } catch (IllegalArgumentException e) {
            throw usage("--since: " + e.getMessage());
        }
    }

    private Set<String> knownVerdicts() {
        verdicts.stream()
                .filter(word -> !Verdicts.all().contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw usage("--verdict: " + Words.unknown(word, Verdicts.all()));
                });
        return Set.copyOf(verdicts);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
