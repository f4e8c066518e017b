package io.sidetone.console.output;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command understands that shows a log of calls; a mixin. */
public final class LogOptions {

    @Option(
            names = {"--last", "--limit"},
            paramLabel = "N",
            defaultValue = "20",
            description = "Only the latest so many; 0 for all. Default: 20")
    private int last;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only calls from then on: 2h, 3d, 2026-12-24 or 18:30.")
    private @Nullable String since;

    @Option(names = "--json", description = "Print a line of JSON for each call.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Whether lines of JSON are wanted. */
    public boolean json() {
        return json;
    }

    /**
     * How many calls at most; 0 for all.
     *
     * @throws ParameterException when it is negative
     */
    public int last() {
        if (last < 0) {
            throw usage("--last is a number of calls, or 0 for all");
        }
        return last;
    }

    /**
     * The time of the first call; empty for the beginning of the log.
     *
     * @throws ParameterException when what is written is no time
     */
    public Optional<Instant> since(TimeText times) {
        try {
            return Optional.ofNullable(since).map(times::beginning);
        } catch (IllegalArgumentException e) {
            throw usage("--since: " + e.getMessage());
        }
    }

    /** What to throw when something else on the command line makes no sense. */
    public ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
