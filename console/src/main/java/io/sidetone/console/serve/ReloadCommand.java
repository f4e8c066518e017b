package io.sidetone.console.serve;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import io.sidetone.console.setup.ConfigurationFile;
import picocli.CommandLine.Command;

/** Has the running daemon read its configuration anew. */
@Command(
        name = "reload",
        description = {
            "Have the running daemon read its configuration anew; no call is dropped.",
            "Lists and settings of features count from the next call on. What needs a",
            "restart is named. A file with mistakes changes nothing: exit code 5. Exit",
            "code 3 when no daemon runs."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --config /etc/sidetone/sidetone.yaml"
        })
public final class ReloadCommand extends ReportingCommand {

    private final ConfigurationFile file;
    private final RunningDaemon.HangUp hangUp;

    public ReloadCommand(Console console, ConfigurationFile file) {
        this(console, file, RunningDaemon.HangUp.BY_KILL);
    }

    ReloadCommand(Console console, ConfigurationFile file, RunningDaemon.HangUp hangUp) {
        super(console);
        this.file = file;
        this.hangUp = hangUp;
    }

    @Override
    protected Result report() throws CommandFailed {
        // Not the whole file: its mistakes are the daemon's to tell, who may read other secrets.
        var state = file.section(StateDirectory.class);
        return state.isPresent()
                ? ReloadReport.of(RunningDaemon.of(state.get().path(), hangUp).reload())
                : ReloadReport.notAsked(file.path(), file.read());
    }
}
