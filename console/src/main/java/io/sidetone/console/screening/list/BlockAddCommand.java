package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.console.output.Console;
import io.sidetone.console.screening.DeskAccess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds callers for whom no telephone rings. */
@Command(
        name = "add",
        description = "Add callers for whom no telephone rings. To add them twice does no harm.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} 030 123456 --note 'wine club'",
            "  ${COMMAND-FULL-NAME} prefix:+4930555 --treatment tarpit",
            "  ${COMMAND-FULL-NAME} type:premium",
            "  ${COMMAND-FULL-NAME} anonymous --treatment challenge"
        })
public final class BlockAddCommand extends AddCommand {

    @Option(
            names = "--treatment",
            paramLabel = "WORD",
            converter = TreatmentOption.class,
            description =
                    "What they meet: hang-up, not-in-service, intercept, vacant, tarpit,"
                            + " let-speak, voicemail, challenge or menu."
                            + " Default: as configured")
    private @Nullable Treatment treatment;

    /** The command. */
    public BlockAddCommand(Console console, DeskAccess access) {
        super(console, access, RuleList.BLOCK);
    }

    @Override
    Optional<Treatment> treatment() {
        return Optional.ofNullable(treatment);
    }
}
