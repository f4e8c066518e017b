package io.sidetone.console.outbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gathers the commands about messages in the outbox. */
@Command(
        name = "outbox",
        description = "Look at the messages that are or were to be delivered, and act on them.",
        synopsisSubcommandLabel = "COMMAND")
public final class OutboxCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
