package io.sidetone.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code sidetone} command itself, which does nothing without one of its commands. */
@Command(
        name = "sidetone",
        description = "Companion toolkit for Asterisk.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:Everything is in order.",
            " 1:Something you can put right yourself.",
            " 2:The command line makes no sense.",
            " 3:The PBX or the network cannot be reached.",
            " 4:A peer refused.",
            " 5:Problems were found.",
            "70:A bug of Sidetone's."
        })
final class SidetoneCommand implements Runnable {

    @SuppressWarnings("unused") // picocli reads it
    @Mixin
    private final GlobalOptions options;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    @SuppressWarnings("unused") // picocli reads it
    private boolean version;

    @Spec private CommandSpec spec = CommandSpec.create();

    SidetoneCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
