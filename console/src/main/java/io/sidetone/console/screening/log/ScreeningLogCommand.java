package io.sidetone.console.screening.log;

import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.LogOptions;
import io.sidetone.console.output.Pages;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Words;
import io.sidetone.console.screening.CallerNumber;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.LogQuery;
import io.sidetone.console.screening.ScreeningDesk;
import io.sidetone.console.screening.Verdicts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  ${COMMAND-FULL-NAME} --number 030123456 --last 0",
            "  ${COMMAND-FULL-NAME} --verdict menu,challenge --watch",
            "  ${COMMAND-FULL-NAME} --last 0 --json > calls.jsonl"
        })
public final class ScreeningLogCommand implements Callable<Integer> {

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

    @Mixin private LogOptions options = new LogOptions();

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
                            options.json(),
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
        return new LogQuery(
                options.since(new TimeText(access.now(), desk.zone())),
                Optional.ofNullable(number)
                        .map(text -> CallerNumber.written(desk.numbers(), text).key()),
                knownVerdicts(),
                options.last());
    }

    private Set<String> knownVerdicts() {
        verdicts.stream()
                .filter(word -> !Verdicts.all().contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw options.usage("--verdict: " + Words.unknown(word, Verdicts.all()));
                });
        return Set.copyOf(verdicts);
    }
}
