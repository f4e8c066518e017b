package io.sidetone.console.dial;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gathers the commands about calls out. */
@Command(
        name = "dial",
        description = "Look at how calls leave the house.",
        synopsisSubcommandLabel = "COMMAND")
public final class DialCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
