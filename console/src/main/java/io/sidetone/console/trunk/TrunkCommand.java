package io.sidetone.console.trunk;

import io.sidetone.console.output.CommandGroup;
import picocli.CommandLine.Command;

/** Gathers the commands about calls out. */
@Command(
        name = "trunk",
        description = "Look at what calls out use up.",
        synopsisSubcommandLabel = "COMMAND")
public final class TrunkCommand extends CommandGroup {}
