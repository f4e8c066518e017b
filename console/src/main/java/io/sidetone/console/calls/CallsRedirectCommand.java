package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.calls.Leg;
import io.sidetone.manager.stream.Pbx;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a channel elsewhere in the dialplan. */
@Command(
        name = "redirect",
        description = "Send a channel to another place of the dialplan.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} 'PJSIP/trunk-*' internal,20,1",
            "  ${COMMAND-FULL-NAME} PJSIP/trunk-00000012 conference,800,1 --both --dry-run"
        })
final class CallsRedirectCommand extends ActingCommand {

    private static final int PARTS = 3;

    @Parameters(
            index = "0",
            paramLabel = "CHANNEL",
            description = "A channel, or a pattern that one channel has.")
    private String wanted = "";

    @Parameters(
            index = "1",
            paramLabel = "CONTEXT,EXTEN,PRIORITY",
            description = "Where to; without a priority, 1.")
    private String place = "";

    @Option(names = "--both", description = "The one that it talks to, too.")
    private boolean both;

    CallsRedirectCommand(CallsTools tools) {
        super(tools);
    }

    @Override
    Plan plan(Pbx pbx) throws CommandFailed {
        var parts = parts();
        var channels = Channels.of(pbx, tools().clock());
        var leg = channels.one(wanted);
        var redirect = to(AmiAction.named("Redirect").with("Channel", leg.channel()), "", parts);
        if (!both) {
            return new Plan("Redirect %s to %s".formatted(leg.channel(), place), List.of(redirect));
        }
        var peer = peer(channels, leg);
        var two = to(redirect.with("ExtraChannel", peer.channel()), "Extra", parts);
        return new Plan(
                "Redirect %s and %s to %s".formatted(leg.channel(), peer.channel(), place),
                List.of(two));
    }

    private static Leg peer(Channels channels, Leg leg) throws CommandFailed {
        var peers = channels.peers(leg);
        if (peers.size() != 1) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "%s talks to %d channels; --both is for one"
                                    .formatted(leg.channel(), peers.size()),
                            "Redirect them one by one"));
        }
        return peers.getFirst();
    }

    private AmiAction to(AmiAction action, String prefix, List<String> parts) {
        var placed = with(action, prefix + "Context", parts.get(0));
        placed = with(placed, prefix + "Exten", parts.get(1));
        return with(placed, prefix + "Priority", parts.get(2));
    }

    private List<String> parts() {
        boolean isWhole = place.chars().filter(letter -> letter == ',').count() != 1;
        var parts = List.of((isWhole ? place : place + ",1").split(",", -1));
        if (parts.size() != PARTS || parts.stream().anyMatch(String::isBlank)) {
            throw usage("a place is CONTEXT,EXTEN,PRIORITY, such as internal,20,1");
        }
        return parts;
    }
}
