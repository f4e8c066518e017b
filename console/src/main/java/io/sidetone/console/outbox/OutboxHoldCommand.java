package io.sidetone.console.outbox;

import io.sidetone.console.output.Console;
import io.sidetone.core.outbox.Change;
import io.sidetone.core.outbox.Outbox;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keep messages in the queue from being delivered until they are retried. */
@Command(
        name = "hold",
        description = "Keep messages in the queue from being delivered until they are retried.",
        footerHeading = "%nExamples:%n",
        footer = "  ${COMMAND-FULL-NAME} 2ab4")
public final class OutboxHoldCommand extends ChangeCommand {

    @Parameters(arity = "1..*", paramLabel = "ID", description = MessageIdHelp.ONE)
    private List<String> ids = List.of();

    public OutboxHoldCommand(Console console, Spool spool) {
        super(console, spool);
    }

    @Override
    List<String> ids(Outbox outbox) {
        return ids;
    }

    @Override
    Change change(Outbox outbox, String id) throws IOException {
        return outbox.hold(id);
    }

    @Override
    String done() {
        return "held until 'sidetone outbox retry'";
    }
}
