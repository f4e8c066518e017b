package io.sidetone.console.setup;

import io.sidetone.console.output.Console;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import picocli.CommandLine.Command;

/** Reads the configuration file and tells every mistake in it. */
@Command(
        name = "check",
        description = "Check the configuration file; every mistake is told at once.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --config /etc/sidetone/sidetone.yaml --json"
        })
public final class ConfigCheckCommand extends ReportingCommand {

    private final ConfigurationFile file;

    public ConfigCheckCommand(Console console, ConfigurationFile file) {
        super(console);
        this.file = file;
    }

    @Override
    protected Result report() {
        return ConfigReport.from(file.path(), file.read());
    }
}
