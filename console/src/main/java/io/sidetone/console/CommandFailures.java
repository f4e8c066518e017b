package io.sidetone.console;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Failure;
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
                thrown instanceof CommandFailed failed ? failed.failure() : new Failure.Bug(thrown);
        console.progressEnds();
        if (options.verbosity() > 0) {
            console.trace(thrown);
        }
        console.complain(failure);
        return ExitStatus.of(failure).code();
    }
}
