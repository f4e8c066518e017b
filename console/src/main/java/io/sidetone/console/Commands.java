package io.sidetone.console;

import io.sidetone.console.calls.CallsCommand;
import io.sidetone.console.calls.CallsLogCommand;
import io.sidetone.console.dial.DialCommand;
import io.sidetone.console.dial.DialExplainCommand;
import io.sidetone.console.doctor.DoctorChecks;
import io.sidetone.console.doctor.DoctorCommand;
import io.sidetone.console.number.NumberCommand;
import io.sidetone.console.number.NumberExplainCommand;
import io.sidetone.console.outbox.OutboxCommand;
import io.sidetone.console.outbox.OutboxDiscardCommand;
import io.sidetone.console.outbox.OutboxHoldCommand;
import io.sidetone.console.outbox.OutboxListCommand;
import io.sidetone.console.outbox.OutboxRetryCommand;
import io.sidetone.console.outbox.OutboxShowCommand;
import io.sidetone.console.outbox.Spool;
import io.sidetone.console.output.Console;
import io.sidetone.console.screening.ScreeningCommands;
import io.sidetone.console.screening.ScreeningTools;
import io.sidetone.console.serve.ReloadCommand;
import io.sidetone.console.serve.ServeCommand;
import io.sidetone.console.setup.ConfigCheckCommand;
import io.sidetone.console.setup.ConfigCommand;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.console.setup.InitCommand;
import io.sidetone.console.simulate.SimulateCommand;
import io.sidetone.console.trunk.TrunkCommand;
import io.sidetone.console.trunk.TrunkUsageCommand;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.RunLast;

/** The table of contents: every command, and what it is made of. */
final class Commands {

    private static final String UNPACKAGED = "development";

    private final Surroundings surroundings;
    private final Console console;
    private final Verbosity verbosity;
    private final GlobalOptions options = new GlobalOptions();
    private final ConfigurationFile configuration;
    private final List<Feature<?>> features;
    private final ScreeningTools screening;

    Commands(
            Surroundings surroundings,
            Verbosity verbosity,
            List<Section<?>> sections,
            List<CrossCheck> checks,
            List<Feature<?>> features,
            ScreeningTools screening) {
        this.screening = screening;
        this.surroundings = surroundings;
        this.verbosity = verbosity;
        this.features = List.copyOf(features);
        console = surroundings.console();
        configuration =
                new ConfigurationFile(
                        options::config,
                        List.of(
                                surroundings.workingDirectory().resolve("sidetone.yaml"),
                                surroundings.systemDirectory().resolve("sidetone.yaml")),
                        new ConfigurationReader(
                                sections,
                                checks,
                                Converters.standard(),
                                name -> Optional.ofNullable(surroundings.environment().get(name))));
    }

    /** Runs the command that the arguments ask for; returns its exit code. */
    int run(String... arguments) {
        return line().execute(arguments);
    }

    private CommandLine line() {
        var line =
                new CommandLine(new SidetoneCommand(options))
                        .addSubcommand(new InitCommand(console, surroundings.workingDirectory()))
                        .addSubcommand(new ServeCommand(console, configuration, features))
                        .addSubcommand(new ReloadCommand(console, configuration))
                        .addSubcommand(simulate())
                        .addSubcommand(new DoctorCommand(console, configuration, doctorChecks()))
                        .addSubcommand(
                                new CommandLine(new ConfigCommand())
                                        .addSubcommand(
                                                new ConfigCheckCommand(console, configuration)))
                        .addSubcommand(outbox())
                        .addSubcommand(
                                new ScreeningCommands(
                                                console,
                                                configuration,
                                                screening,
                                                surroundings.in())
                                        .line())
                        .addSubcommand(
                                new CommandLine(new DialCommand())
                                        .addSubcommand(
                                                new DialExplainCommand(
                                                        console, configuration, screening.clock())))
                        .addSubcommand(
                                new CommandLine(new CallsCommand())
                                        .addSubcommand(
                                                new CallsLogCommand(
                                                        console, configuration, screening.clock())))
                        .addSubcommand(
                                new CommandLine(new TrunkCommand())
                                        .addSubcommand(
                                                new TrunkUsageCommand(
                                                        console, configuration, screening.clock())))
                        .addSubcommand(
                                new CommandLine(new NumberCommand())
                                        .addSubcommand(
                                                new NumberExplainCommand(console, configuration)));
        line.getCommandSpec().version("sidetone " + version());
        return line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(
                                surroundings.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(new UsageErrors(console))
                .setExecutionExceptionHandler(new CommandFailures(console, options))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> {
                    if (parsed.subcommand() != null
                            && parsed.subcommand().commandSpec().userObject()
                                    instanceof ServeCommand) {
                        verbosity.serving();
                    }
                    verbosity.set(options.verbosity());
                    return new RunLast().execute(parsed);
                });
    }

    private CommandLine outbox() {
        var zone = ZoneId.systemDefault();
        var spool =
                new Spool(configuration, InstantSource.system(), System.getProperty("user.name"));
        return new CommandLine(new OutboxCommand())
                .addSubcommand(new OutboxListCommand(console, spool, zone))
                .addSubcommand(new OutboxShowCommand(console, spool, zone))
                .addSubcommand(new OutboxRetryCommand(console, spool))
                .addSubcommand(new OutboxHoldCommand(console, spool))
                .addSubcommand(new OutboxDiscardCommand(console, spool));
    }

    private DoctorChecks doctorChecks() {
        return new DoctorChecks(surroundings.environment().getOrDefault("PATH", ""));
    }

    private SimulateCommand simulate() {
        var typed = new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8);
        return new SimulateCommand(
                console,
                configuration,
                features,
                new BufferedReader(typed),
                surroundings.terminal());
    }

    private static String version() {
        var packaged = Commands.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(packaged, UNPACKAGED);
    }
}
