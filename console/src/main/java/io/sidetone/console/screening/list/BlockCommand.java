package io.sidetone.console.screening.list;

import io.sidetone.console.output.CommandGroup;
import picocli.CommandLine.Command;

/** Gathers the commands about the block list. */
@Command(
        name = "block",
        description = "The block list: whose calls ring no telephone.",
        synopsisSubcommandLabel = "COMMAND")
public final class BlockCommand extends CommandGroup {}
