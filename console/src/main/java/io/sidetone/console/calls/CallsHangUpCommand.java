package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.calls.Leg;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hangs up channels. */
@Command(
        name = "hangup",
        description = "Hang up a channel, a call with all its channels, or everything.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} PJSIP/kitchen-00000012",
            "  ${COMMAND-FULL-NAME} 'PJSIP/kitchen-*' --cause 17",
            "  ${COMMAND-FULL-NAME} 1795298116.0 --yes",
            "  ${COMMAND-FULL-NAME} --all --dry-run"
        })
final class CallsHangUpCommand extends ActingCommand {

    private static final int LARGEST_CAUSE = 127;

    @Parameters(
            arity = "0..1",
            paramLabel = "CHANNEL|LINKEDID",
            description = "A channel, a pattern that one channel has, or a call's linked id.")
    private @Nullable String wanted;

    @Option(
            names = "--all",
            description = "All channels of the pattern; without one, all channels.")
    private boolean all;

    @Option(
            names = "--cause",
            paramLabel = "N",
            defaultValue = "16",
            description = "What the other side is told (ITU-T Q.850). Default: 16, normal")
    private int cause;

    CallsHangUpCommand(CallsTools tools) {
        super(tools);
    }

    @Override
    Plan plan(Pbx pbx) throws CommandFailed {
        if (cause < 1 || cause > LARGEST_CAUSE) {
            throw usage("--cause is 1 to 127");
        }
        var legs = legs(Channels.of(pbx, tools().clock()));
        var question =
                legs.size() == 1
                        ? "Hang up " + legs.getFirst().channel()
                        : "Hang up %d channels".formatted(legs.size());
        return new Plan(question, legs.stream().map(this::hangUp).toList());
    }

    /** Whoever goes takes others along. */
    @Override
    String perform(Pbx pbx, AmiAction action) throws CommandFailed, IOException {
        var answer = pbx.ask(action);
        if (!answer.isSuccess() && !Orders.isGone(answer)) {
            throw refused(action, answer.message());
        }
        var channel = action.headers().get(1).value();
        return channel + (answer.isSuccess() ? ": hung up" : ": gone already");
    }

    private List<Leg> legs(Channels channels) throws CommandFailed {
        if (wanted == null) {
            if (!all) {
                throw usage("which channel? For all there are, say --all");
            }
            return channels.alive();
        }
        var call = channels.ofCall(wanted);
        return call.isEmpty() ? channels.matching(wanted, all) : call;
    }

    private AmiAction hangUp(Leg leg) {
        return Orders.hangUp(leg.channel(), cause);
    }
}
