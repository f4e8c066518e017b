package io.sidetone.console.manager;

import io.sidetone.console.output.CommandGroup;
import picocli.CommandLine.Command;

/** Gathers the commands about the manager interface itself. */
@Command(
        name = "manager",
        description = "Speak to Asterisk's manager interface, and make it a user of your own.",
        synopsisSubcommandLabel = "COMMAND")
public final class ManagerCommand extends CommandGroup {}
