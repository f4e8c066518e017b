package io.sidetone.console.outbox;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import io.sidetone.core.outbox.MessageState;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the messages. */
@Command(
        name = "list",
        description = {
            "List the messages, oldest first, with what the mail server said.",
            "Exit code 5 when one of them cannot be read."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --state dead",
            "  ${COMMAND-FULL-NAME} --json | jq length"
        })
public final class OutboxListCommand extends ReportingCommand {

    private final Spool spool;
    private final ZoneId zone;

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description = "Only those in these states: ${COMPLETION-CANDIDATES}.")
    private List<MessageState> states = List.of();

    public OutboxListCommand(Console console, Spool spool, ZoneId zone) {
        super(console);
        this.spool = spool;
        this.zone = zone;
    }

    @Override
    protected Result report() throws CommandFailed {
        Set<MessageState> wanted =
                states.isEmpty() ? EnumSet.allOf(MessageState.class) : EnumSet.copyOf(states);
        return spool.look(outbox -> MessageList.of(outbox, wanted, zone));
    }
}
