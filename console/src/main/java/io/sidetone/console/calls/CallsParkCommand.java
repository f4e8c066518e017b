package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.manager.stream.Pbx;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parks a channel. */
@Command(
        name = "park",
        description = "Park a channel; whoever it talked to is hung up.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} 'PJSIP/trunk-*'",
            "  ${COMMAND-FULL-NAME} PJSIP/trunk-00000012 --lot office --yes"
        })
final class CallsParkCommand extends ActingCommand {

    @Parameters(
            paramLabel = "CHANNEL",
            description = "A channel, or a pattern that one channel has.")
    private String wanted = "";

    @Option(
            names = "--lot",
            paramLabel = "NAME",
            description = "The parking lot. Default: Asterisk's own")
    private @Nullable String lot;

    CallsParkCommand(CallsTools tools) {
        super(tools);
    }

    @Override
    Plan plan(Pbx pbx) throws CommandFailed {
        var channel = Channels.of(pbx, tools().clock()).one(wanted).channel();
        var park = Orders.park(channel, Optional.empty());
        return new Plan(
                "Park " + channel, List.of(lot == null ? park : with(park, "Parkinglot", lot)));
    }
}
