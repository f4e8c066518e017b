package io.sidetone.console;

import io.sidetone.console.calls.CallsCommands;
import io.sidetone.console.calls.CallsLogCommand;
import io.sidetone.console.calls.CallsTools;
import io.sidetone.console.calls.Confirmation;
import io.sidetone.console.completion.CompleteCommand;
import io.sidetone.console.events.EventsCommand;
import io.sidetone.console.events.EventsTools;
import io.sidetone.console.events.Stopping;
import io.sidetone.console.live.LiveScreen;
import io.sidetone.console.mailboxes.MailboxesCommand;
import io.sidetone.console.manager.ManagerAccountCommand;
import io.sidetone.console.manager.ManagerActionCommand;
import io.sidetone.console.manager.ManagerCommand;
import io.sidetone.console.output.Console;
import io.sidetone.console.pbx.PbxNames;
import io.sidetone.console.pbx.PbxOptions;
import io.sidetone.console.pbx.PbxSources;
import io.sidetone.console.pbx.RecordedPbxs;
import io.sidetone.console.pbx.TerminalPrompt;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.ScreeningTools;
import io.sidetone.console.screening.list.BlockList;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.console.table.TableTools;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The commands about a PBX and its manager interface, and what they are made of.
 *
 * @param options whose verbosity is known once a command runs
 */
record PbxCommands(
        Surroundings surroundings,
        Console console,
        ConfigurationFile configuration,
        GlobalOptions options,
        ScreeningTools tools) {

    CommandLine calls() {
        var typed = new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8);
        var desk =
                new CallsTools(
                        console,
                        () -> new PbxOptions(pbxSources()),
                        LiveScreen.of(surroundings),
                        Confirmation.at(
                                console, new BufferedReader(typed), surroundings.terminal()),
                        new BlockList(new DeskAccess(configuration, tools)),
                        tools.clock());
        return new CallsCommands(desk, new CallsLogCommand(console, configuration, tools.clock()))
                .line();
    }

    TableTools tables() {
        return new TableTools(
                console,
                LiveScreen.of(surroundings),
                () -> new PbxOptions(pbxSources()),
                tools.clock());
    }

    CommandLine manager() {
        return new CommandLine(new ManagerCommand())
                .addSubcommand(
                        new ManagerActionCommand(
                                console, new PbxOptions(pbxSources()), surroundings.in()))
                .addSubcommand(new ManagerAccountCommand(console, new SecureRandom()));
    }

    /** For a shell: it asks nobody for a password. */
    CompleteCommand complete() {
        var mute =
                new PbxSources(
                        configuration,
                        surroundings.environment(),
                        _ -> Optional.empty(),
                        pbxSources().recordings());
        return new CompleteCommand(
                console,
                new PbxOptions(mute),
                () -> PbxNames.in(configuration),
                surroundings.environment());
    }

    MailboxesCommand mailboxes() {
        return new MailboxesCommand(
                console,
                configuration,
                new PbxOptions(pbxSources()),
                LiveScreen.of(surroundings),
                tools.clock());
    }

    EventsCommand events() {
        var around =
                new EventsTools(
                        surroundings.terminal(),
                        surroundings.width(),
                        surroundings.environment().getOrDefault("PATH", ""),
                        ZoneId.systemDefault(),
                        tools.clock(),
                        Stopping.bySignals());
        return new EventsCommand(
                console, new PbxOptions(pbxSources()), around, () -> options.verbosity() > 0);
    }

    private PbxSources pbxSources() {
        return new PbxSources(
                configuration,
                surroundings.environment(),
                new TerminalPrompt(),
                new RecordedPbxs(surroundings.in(), console::say));
    }
}
