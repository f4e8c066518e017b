package io.sidetone.console;

import io.sidetone.console.output.Console;
import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Failure;
import io.sidetone.core.config.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line and where to read on. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Console console;
    private final @Nullable Function<String[], Integer> amongAll;

    UsageErrors(Console console) {
        this(console, null);
    }

    /**
     * @param amongAll tries a line again whose command is unknown, with more commands to compare it
     *     with; null when there are no more
     */
    UsageErrors(Console console, @Nullable Function<String[], Integer> amongAll) {
        this.console = console;
        this.amongAll = amongAll;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        var spec = e.getCommandLine().getCommandSpec();
        if (amongAll != null && e instanceof UnmatchedArgumentException && spec.parent() == null) {
            return amongAll.apply(arguments);
        }
        var failure = new Failure.Usage(message(e, spec), spec.qualifiedName());
        console.complain(failure);
        return ExitStatus.of(failure).code();
    }

    private static String message(ParameterException e, CommandSpec spec) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().getFirst(), spec);
        }
        return String.valueOf(e.getMessage());
    }

    private static String unknown(String argument, CommandSpec spec) {
        boolean option = argument.startsWith("-");
        var kind = option ? "option" : spec.subcommands().isEmpty() ? "argument" : "command";
        var hint =
                meant(argument, spec, option)
                        .map(nearest -> "\nDid you mean '" + nearest + "'?")
                        .orElse("");
        return "Unknown " + kind + " '" + argument + "'" + hint;
    }

    private static Optional<String> meant(String argument, CommandSpec spec, boolean option) {
        var known = option ? spec.optionsMap().keySet() : spec.subcommands().keySet();
        return Spelling.nearest(argument, List.copyOf(known));
    }
}
