package io.sidetone.console.screening.list;

import io.sidetone.console.output.CommandGroup;
import picocli.CommandLine.Command;

/** Gathers the commands about the allow list. */
@Command(
        name = "allow",
        description = "The allow list: whose calls ring at once.",
        synopsisSubcommandLabel = "COMMAND")
public final class AllowCommand extends CommandGroup {}
