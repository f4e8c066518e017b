package io.sidetone.console.screening.replay;

import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.Result;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.LogQuery;
import io.sidetone.console.screening.ScreeningDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the present rules would have done to past calls. */
@Command(
        name = "replay",
        description = {
            "Show what the present rules would have done to past calls: those whose verdict",
            "would change, one a line, then how often each verdict was given and would be.",
            "Nobody is asked about anyone; what look-ups said then is in the log."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}                           the calls of the store's log",
            "  ${COMMAND-FULL-NAME} calls.jsonl",
            "  ${COMMAND-FULL-NAME} --config new.yaml         before new rules are put in place"
        })
public final class ScreeningReplayCommand implements Callable<Integer> {

    /** Between two words about how far it is. */
    private static final int STRIDE = 1_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "LOGFILE",
            description = "What 'log --json' has written; - for standard input.")
    private @Nullable String file;

    @Option(
            names = "--json",
            description = "Print a line of JSON for each changed verdict, and one of counts.")
    private boolean json;

    private final Console console;
    private final DeskAccess access;
    private final InputStream in;

    /** The command. */
    public ScreeningReplayCommand(Console console, DeskAccess access, InputStream in) {
        this.console = console;
        this.access = access;
        this.in = in;
    }

    @Override
    public Integer call() throws CommandFailed {
        return access.with(desk -> {
            try (var calls = calls(desk)) {
                show(judged(desk, calls));
                return 0;
            } catch (LogFile.BadLine | UncheckedIOException e) {
                throw unreadable(String.valueOf(e.getMessage()), e);
            }
        });
    }

    private ReplayCounts judged(ScreeningDesk desk, Stream<ScreenedCall> calls) {
        var replay = new Replay(desk);
        var counts = new ReplayCounts();
        boolean isFirst = true;
        for (var each = calls.iterator(); each.hasNext() && !console.isDeserted(); ) {
            var comparison = replay.compare(each.next());
            counts.add(comparison);
            if (comparison.isChanged()) {
                show(comparison, isFirst, desk.zone());
                isFirst = false;
            }
            if (counts.calls() % STRIDE == 0) {
                console.progress(ReplayCounts.grouped(counts.calls()) + " calls");
            }
        }
        console.progressEnds();
        return counts;
    }

    private void show(Comparison comparison, boolean isFirst, ZoneId zone) {
        console.progressEnds();
        if (isFirst && !json) {
            console.print(ChangedCall.HEADING);
        }
        show(new ChangedCall(comparison, zone));
    }

    private void show(Result result) {
        if (json) {
            console.showJson(result);
        } else {
            console.show(result);
        }
    }

    private Stream<ScreenedCall> calls(ScreeningDesk desk) throws IOException, CommandFailed {
        if (file == null) {
            return desk.log(LogQuery.ALL);
        }
        try {
            return new LogFile().calls(file, in);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private CommandFailed unreadable(String why, Exception cause) {
        return new CommandFailed(
                new Failure.Fixable(
                        "'%s' cannot be replayed: %s"
                                .formatted(file == null ? "The log" : file, why),
                        "'sidetone screening log --limit 0 --json > FILE' writes one that can"),
                cause);
    }
}
