package io.sidetone.console;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Failure;
import io.sidetone.core.store.StoreTrouble;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into words and an exit code. */
final class CommandFailures implements IExecutionExceptionHandler {

    private final Console console;
    private final GlobalOptions options;

    CommandFailures(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        var failure =
                switch (thrown) {
                    case CommandFailed failed -> failed.failure();
                    case StoreTrouble trouble -> of(trouble);
                    default -> new Failure.Bug(thrown);
                };
        console.progressEnds();
        if (options.verbosity() > 0) {
            console.trace(thrown);
        }
        console.complain(failure);
        return ExitStatus.of(failure).code();
    }

    private static Failure of(StoreTrouble trouble) {
        var seen = "Without its store Sidetone cannot do this: " + trouble.seen();
        return switch (trouble.kind()) {
            case FIXABLE, NEWER, BUSY -> new Failure.Fixable(seen, trouble.cure());
            case UNREACHABLE -> new Failure.Unreachable(seen, trouble.cure());
            case REFUSED -> new Failure.Refused(seen, trouble.cure());
            case UNWRITABLE -> new Failure.Bug(trouble);
        };
    }
}
