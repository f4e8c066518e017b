package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.console.output.Console;
import io.sidetone.console.screening.DeskAccess;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Adds callers whose calls ring at once. */
@Command(
        name = "add",
        description = "Add callers whose calls ring at once. To add them twice does no harm.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} 030 123456 --note 'the plumber' --for 30d",
            "  ${COMMAND-FULL-NAME} prefix:+4930555 --note 'the hospital'"
        })
public final class AllowAddCommand extends AddCommand {

    /** The command. */
    public AllowAddCommand(Console console, DeskAccess access) {
        super(console, access, RuleList.ALLOW);
    }

    @Override
    Optional<Treatment> treatment() {
        return Optional.empty();
    }
}
