package io.sidetone.console.number;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gathers the commands about telephone numbers. */
@Command(
        name = "number",
        description = "Look at how telephone numbers are understood.",
        synopsisSubcommandLabel = "COMMAND")
public final class NumberCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
