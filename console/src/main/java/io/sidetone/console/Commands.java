package io.sidetone.console;

import io.sidetone.console.completion.CompletionCommand;
import io.sidetone.console.dial.DialCommand;
import io.sidetone.console.dial.DialExplainCommand;
import io.sidetone.console.doctor.DoctorChecks;
import io.sidetone.console.doctor.DoctorCommand;
import io.sidetone.console.man.ManCommand;
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
import io.sidetone.console.table.EndpointsCommand;
import io.sidetone.console.table.QueuesCommand;
import io.sidetone.console.table.TrunksCommand;
import io.sidetone.console.trunk.TrunkCommand;
import io.sidetone.console.trunk.TrunkUsageCommand;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Supplier<Offering> offering;
    private final ScreeningTools tools;

    /**
     * @param offering asked for by the commands that need it: to put it together takes long
     */
    Commands(
            Surroundings surroundings,
            Verbosity verbosity,
            Supplier<Offering> offering,
            ScreeningTools tools) {
        this.tools = tools;
        this.surroundings = surroundings;
        this.verbosity = verbosity;
        this.offering = offering;
        console = surroundings.console();
        configuration =
                new ConfigurationFile(
                        options::config,
                        List.of(
                                surroundings.workingDirectory().resolve("sidetone.yaml"),
                                surroundings.systemDirectory().resolve("sidetone.yaml")),
                        this::reader);
    }

    private ConfigurationReader reader() {
        var known = offering.get();
        return new ConfigurationReader(
                known.sections(),
                known.checks(),
                Converters.standard(),
                name -> Optional.ofNullable(surroundings.environment().get(name)));
    }

    /** Runs the command that the arguments ask for; returns its exit code. */
    int run(String... arguments) {
        var line = contents().under(new CommandLine(new SidetoneCommand(options)), arguments);
        return dressed(line, new UsageErrors(console, this::runAmongAll)).execute(arguments);
    }

    /** What is misspelt may be like any of them. */
    private int runAmongAll(String... arguments) {
        return line().execute(arguments);
    }

    /** All of them, before any is run. */
    CommandLine line() {
        var line = contents().allUnder(new CommandLine(new SidetoneCommand(options)));
        return dressed(line, new UsageErrors(console));
    }

    private Contents contents() {
        var pbx = new PbxCommands(surroundings, console, configuration, options, tools);
        return new Contents()
                .add("init", () -> new InitCommand(console, surroundings.workingDirectory()))
                .add(
                        "serve",
                        () -> new ServeCommand(console, configuration, offering.get().features()))
                .add("reload", () -> new ReloadCommand(console, configuration))
                .add("simulate", this::simulate)
                .add("doctor", () -> new DoctorCommand(console, configuration, doctorChecks()))
                .add(
                        "config",
                        () ->
                                new CommandLine(new ConfigCommand())
                                        .addSubcommand(
                                                new ConfigCheckCommand(console, configuration)))
                .add("outbox", this::outbox)
                .add("mailboxes", pbx::mailboxes)
                .add("events", pbx::events)
                .add("screening", this::screening)
                .add(
                        "dial",
                        () ->
                                new CommandLine(new DialCommand())
                                        .addSubcommand(
                                                new DialExplainCommand(
                                                        console, configuration, tools.clock())))
                .add("calls", pbx::calls)
                .add(
                        "trunk",
                        () ->
                                new CommandLine(new TrunkCommand())
                                        .addSubcommand(
                                                new TrunkUsageCommand(
                                                        console, configuration, tools.clock())))
                .add("endpoints", () -> new EndpointsCommand(pbx.tables()))
                .add("queues", () -> new QueuesCommand(pbx.tables()))
                .add("trunks", () -> new TrunksCommand(pbx.tables(), configuration))
                .add("manager", pbx::manager)
                .addTellingOfAll("completion", () -> new CompletionCommand(console))
                .addTellingOfAll("complete", pbx::complete)
                .addTellingOfAll("man", () -> new ManCommand(console, surroundings.terminal()))
                .add(
                        "number",
                        () ->
                                new CommandLine(new NumberCommand())
                                        .addSubcommand(
                                                new NumberExplainCommand(console, configuration)));
    }

    private CommandLine dressed(CommandLine line, UsageErrors usage) {
        line.getCommandSpec().version("sidetone " + version());
        HelpDefaults.complete(line);
        return line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(
                                surroundings.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(usage)
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

    private CommandLine screening() {
        return new ScreeningCommands(console, configuration, tools, surroundings.in()).line();
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
                offering.get().features(),
                new BufferedReader(typed),
                surroundings.terminal());
    }

    private static String version() {
        var packaged = Commands.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(packaged, UNPACKAGED);
    }
}
