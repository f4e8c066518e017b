package io.sidetone.console.screening;

import io.sidetone.console.output.CommandGroup;
import picocli.CommandLine.Command;

/** Gathers the commands about screening. */
@Command(
        name = "screening",
        description = "See what becomes of callers from outside, and steer it.",
        synopsisSubcommandLabel = "COMMAND")
public final class ScreeningCommand extends CommandGroup {}
