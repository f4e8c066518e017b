package io.sidetone.console.outbox;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows all about one message. */
@Command(
        name = "show",
        description = "Show all about one message.",
        footerHeading = "%nExamples:%n",
        footer = {"  ${COMMAND-FULL-NAME} 2ab4", "  ${COMMAND-FULL-NAME} 2ab4 --json"})
public final class OutboxShowCommand extends ReportingCommand {

    private final Spool spool;
    private final ZoneId zone;

    @Parameters(paramLabel = "ID", description = MessageIdHelp.ONE)
    private String id = "";

    public OutboxShowCommand(Console console, Spool spool, ZoneId zone) {
        super(console);
        this.spool = spool;
        this.zone = zone;
    }

    @Override
    protected Result report() throws CommandFailed {
        var matching = spool.look(outbox -> outbox.matching(id));
        if (matching.size() != 1) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            MessageIdHelp.trouble(id, matching),
                            "'sidetone outbox list' shows what there is"));
        }
        var message = matching.getFirst();
        var audio = spool.look(outbox -> outbox.audioOf(message));
        return new MessageReport(message, audio, zone);
    }
}
