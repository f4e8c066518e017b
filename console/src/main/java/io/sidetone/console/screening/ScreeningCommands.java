package io.sidetone.console.screening;

import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.output.Console;
import io.sidetone.console.screening.explain.ScreeningExplainCommand;
import io.sidetone.console.screening.list.AllowAddCommand;
import io.sidetone.console.screening.list.AllowCommand;
import io.sidetone.console.screening.list.BlockAddCommand;
import io.sidetone.console.screening.list.BlockCommand;
import io.sidetone.console.screening.list.RuleExportCommand;
import io.sidetone.console.screening.list.RuleImportCommand;
import io.sidetone.console.screening.list.RuleListCommand;
import io.sidetone.console.screening.list.RuleRemoveCommand;
import io.sidetone.console.screening.log.ScreeningLogCommand;
import io.sidetone.console.screening.replay.ScreeningReplayCommand;
import io.sidetone.console.setup.ConfigurationFile;
import java.io.InputStream;
import picocli.CommandLine;

/** Every command of screening, and what it is made of. */
public final class ScreeningCommands {

    private final Console console;
    private final DeskAccess access;
    private final InputStream in;

    /**
     * Nothing is opened before a command runs.
     *
     * @param in what is typed or piped in
     */
    public ScreeningCommands(
            Console console, ConfigurationFile file, ScreeningTools tools, InputStream in) {
        this.console = console;
        this.in = in;
        access = new DeskAccess(file, tools);
    }

    /** The command {@code screening} with all that belongs to it. */
    public CommandLine line() {
        return new CommandLine(new ScreeningCommand())
                .addSubcommand(new ScreeningExplainCommand(console, access))
                .addSubcommand(new ScreeningLogCommand(console, access))
                .addSubcommand(
                        list(
                                new CommandLine(new AllowCommand())
                                        .addSubcommand(new AllowAddCommand(console, access)),
                                RuleList.ALLOW))
                .addSubcommand(
                        list(
                                new CommandLine(new BlockCommand())
                                        .addSubcommand(new BlockAddCommand(console, access)),
                                RuleList.BLOCK))
                .addSubcommand(new BypassCommand(console, access))
                .addSubcommand(new ScreeningReplayCommand(console, access, in));
    }

    private CommandLine list(CommandLine group, RuleList list) {
        return group.addSubcommand(new RuleRemoveCommand(console, access, list))
                .addSubcommand(new RuleListCommand(console, access, list))
                .addSubcommand(new RuleImportCommand(console, access, list, in))
                .addSubcommand(new RuleExportCommand(console, access, list));
    }
}
