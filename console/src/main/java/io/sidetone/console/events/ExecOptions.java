package io.sidetone.console.events;

import io.sidetone.console.doctor.ProgramCheck;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.screening.DurationOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that have a program run for each event. */
final class ExecOptions {

    @Option(
            names = "--exec",
            paramLabel = "PROGRAM",
            description = {
                "Run this for each event, without a shell: 'notify.sh \"a call\"'.",
                "It finds the event as SIDETONE_EVENT, SIDETONE_CHANNEL, …, and as JSON on its input."
            })
    private @Nullable String program;

    @Option(
            names = "--exec-at-once",
            paramLabel = "N",
            defaultValue = "4",
            description = "So many at the same time, 1-64; 1,000 events wait. Default: 4")
    private int atOnce = 4;

    @Option(
            names = "--exec-limit",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = DurationOption.class,
            description = "One that takes longer is stopped. Default: 30s")
    private Duration limit = Duration.ofSeconds(30);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * What to run, if that is wished.
     *
     * @param searchPath directories with programs, parted by colons
     * @throws ParameterException when it makes no sense
     * @throws CommandFailed when there is no such program
     */
    Optional<ExecPlan> plan(String searchPath) throws CommandFailed {
        if (program == null) {
            return Optional.empty();
        }
        try {
            var plan = new ExecPlan(ProgramWords.of(program), atOnce, limit);
            requireProgram(plan.program(), searchPath);
            return Optional.of(plan);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--exec: " + e.getMessage());
        }
    }

    private static void requireProgram(String name, String searchPath) throws CommandFailed {
        if (new ProgramCheck("--exec", name, searchPath, "--exec").find().isEmpty()) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "There is no program '" + name + "' for --exec",
                            "Name it with its path, and see that it may be executed"));
        }
    }
}
