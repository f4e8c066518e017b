package io.sidetone.console.outbox;

import io.sidetone.console.output.Console;
import io.sidetone.core.outbox.Change;
import io.sidetone.core.outbox.MessageState;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.StoredMessage;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts messages back into the queue. */
@Command(
        name = "retry",
        description = {
            "Try messages again at once: waiting, held or given up.",
            "Who has a message already does not get it again."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ${COMMAND-FULL-NAME} 2ab4", "  ${COMMAND-FULL-NAME} --all"})
public final class OutboxRetryCommand extends ChangeCommand {

    /** Which ones: either these, or all. */
    static final class Choice {

        @Parameters(arity = "1..*", paramLabel = "ID", description = MessageIdHelp.ONE)
        private List<String> ids = List.of();

        @Option(
                names = "--all",
                description = "All that wait or were given up; held ones stay held.")
        private boolean all;
    }

    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    public OutboxRetryCommand(Console console, Spool spool) {
        super(console, spool);
    }

    @Override
    List<String> ids(Outbox outbox) {
        return choice.all
                ? outbox.list().stream()
                        .filter(OutboxRetryCommand::isStuck)
                        .map(StoredMessage::id)
                        .toList()
                : choice.ids;
    }

    @Override
    Change change(Outbox outbox, String id) throws IOException {
        return outbox.retry(id);
    }

    @Override
    String done() {
        return "in the queue, to be tried at once";
    }

    private static boolean isStuck(StoredMessage message) {
        return message.state() == MessageState.QUEUED || message.state() == MessageState.DEAD;
    }
}
