package io.sidetone.console.table;

import picocli.CommandLine.Command;

/** Shows the queues. */
@Command(
        name = "queues",
        description = {
            "Show the queues: who waits and for how long, who answers and who pauses.",
            "On a terminal the table changes as they do; q leaves it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --once --pbx office",
            "  ${COMMAND-FULL-NAME} --json | jq '.[] | {name, waiting: (.callers | length)}'"
        })
public final class QueuesCommand extends TableCommand {

    /** The command. */
    public QueuesCommand(TableTools tools) {
        super(tools);
    }

    @Override
    StateTable table() {
        return new QueuesTable(clock());
    }
}
