package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.pbx.PbxChoice;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a caller on screening's block list. */
@Command(
        name = "block",
        description = "Put the caller of a channel, or a number, on screening's block list.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} 'PJSIP/trunk-*'",
            "  ${COMMAND-FULL-NAME} 030123456 --yes"
        })
final class CallsBlockCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CHANNEL|NUMBER",
            description = "A channel with a slash in its name, or a number.")
    private String wanted = "";

    @Mixin private final PbxChoice choice;
    @Mixin private final Confirmation confirmation = new Confirmation();
    @Spec private CommandSpec spec = CommandSpec.create();

    private final CallsTools tools;

    CallsBlockCommand(CallsTools tools) {
        this.tools = tools;
        choice = tools.pbx().get();
    }

    @Override
    public Integer call() throws CommandFailed {
        var number = wanted.contains("/") ? caller() : wanted;
        if (confirmation.isDryRun()) {
            tools.console().print("screening block add " + number);
            return 0;
        }
        boolean agreed =
                confirmation
                        .isWanted(tools.confirmation(), "Block " + number + "?")
                        .orElseThrow(() ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "nobody can be asked here: say --yes, or --dry-run"));
        if (!agreed) {
            tools.console().say("Nothing was done.");
            return 1;
        }
        tools.console().show(tools.blockList().add(number, "by sidetone calls"));
        return 0;
    }

    private String caller() throws CommandFailed {
        try (var pbx = choice.open()) {
            var leg = Channels.of(pbx, tools.clock()).one(wanted);
            if (leg.number().isEmpty() || leg.number().equals("<unknown>")) {
                throw new CommandFailed(
                        new Failure.Fixable(
                                leg.channel() + " tells no number to block",
                                "'sidetone screening block add anonymous' blocks such callers"));
            }
            return leg.number();
        }
    }
}
