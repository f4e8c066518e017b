package io.sidetone.console.outbox;

import io.sidetone.console.output.Console;
import io.sidetone.core.outbox.Change;
import io.sidetone.core.outbox.Outbox;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Throw messages away, with their recordings. */
@Command(
        name = "discard",
        description = "Throw messages away, with their recordings. There is no way back.",
        footerHeading = "%nExamples:%n",
        footer = "  ${COMMAND-FULL-NAME} 2ab4")
public final class OutboxDiscardCommand extends ChangeCommand {

    @Parameters(arity = "1..*", paramLabel = "ID", description = MessageIdHelp.ONE)
    private List<String> ids = List.of();

    public OutboxDiscardCommand(Console console, Spool spool) {
        super(console, spool);
    }

    @Override
    List<String> ids(Outbox outbox) {
        return ids;
    }

    @Override
    Change change(Outbox outbox, String id) throws IOException {
        return outbox.discard(id);
    }

    @Override
    String done() {
        return "discarded";
    }
}
