package io.sidetone.console.setup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands about the configuration file. */
@Command(
        name = "config",
        description = "Look at the configuration file.",
        synopsisSubcommandLabel = "COMMAND")
public final class ConfigCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
