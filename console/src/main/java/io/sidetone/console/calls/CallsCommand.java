package io.sidetone.console.calls;

import io.sidetone.console.output.CommandGroup;
import picocli.CommandLine.Command;

/** Gathers the commands about the calls that Sidetone leads. */
@Command(
        name = "calls",
        description = "Look at the calls that Sidetone has led, leg by leg.",
        synopsisSubcommandLabel = "COMMAND")
public final class CallsCommand extends CommandGroup {}
