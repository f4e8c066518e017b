package io.sidetone.console.table;

import picocli.CommandLine.Command;

/** Shows the endpoints of PJSIP. */
@Command(
        name = "endpoints",
        description = {
            "Show the telephones and other endpoints of PJSIP: state, calls, contacts.",
            "On a terminal the table changes as they do; q leaves it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --once --pbx office",
            "  ${COMMAND-FULL-NAME} --json | jq -r '.[] | select(.state==\"inuse\") | .name'"
        })
public final class EndpointsCommand extends TableCommand {

    /** The command. */
    public EndpointsCommand(TableTools tools) {
        super(tools);
    }

    @Override
    StateTable table() {
        return new EndpointsTable();
    }
}
