package io.sidetone.console.calls;

import io.sidetone.console.live.HelpedView;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.pbx.PbxChoice;
import io.sidetone.console.pbx.PbxFailure;
import io.sidetone.manager.calls.CallsView;
import io.sidetone.manager.state.StateKeeper;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the calls live, or once where nobody looks. */
@Command(
        name = "calls",
        description = {
            "Watch the calls of a PBX, open one as a ladder of its legs, hang up, park or block.",
            "Where there is no terminal, list them once."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --ami ami://me@pbx.example --read-only",
            "  ${COMMAND-FULL-NAME} --replay monday.rec --speed 10",
            "  ${COMMAND-FULL-NAME} list --json"
        })
public final class CallsCommand implements Callable<Integer> {

    @Mixin private final PbxChoice choice;

    @Option(names = "--read-only", description = "Without the keys that hang up, park and block.")
    private boolean readOnly;

    private final CallsTools tools;

    /** The command. */
    public CallsCommand(CallsTools tools) {
        this.tools = tools;
        choice = tools.pbx().get();
    }

    @Override
    public Integer call() throws CommandFailed {
        if (!tools.screen().isThere()) {
            CallsListCommand.print(tools.console(), false, new CallsOnce(tools.clock()).of(choice));
            return 0;
        }
        try (var pbx = choice.open();
                var stream = new TimedStream(pbx.follow(CallsView.WISH), tools.clock())) {
            watch(pbx, stream);
            return 0;
        } catch (IOException e) {
            throw PbxFailure.of(e);
        }
    }

    private void watch(Pbx pbx, TimedStream stream) throws CommandFailed {
        var view = new CallsView(pbx.isLive() ? tools.clock() : stream);
        var keeper = new StateKeeper(pbx, view, _ -> {});
        Thread.ofPlatform().daemon().name("calls").start(() -> follow(keeper, stream));
        var codecs = Thread.ofVirtual().name("codecs").unstarted(new CodecQuestions(pbx, view));
        if (pbx.isLive()) {
            codecs.start();
        }
        var screen =
                new CallsScreen(
                        pbx.name(),
                        view::picture,
                        new CallDeeds(pbx, tools.blockList()),
                        readOnly,
                        new CallLadder(ZoneId.systemDefault()));
        try {
            tools.screen().show(new HelpedView(screen));
        } finally {
            codecs.interrupt();
        }
    }

    private static void follow(StateKeeper keeper, TimedStream stream) {
        try {
            keeper.run(stream);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
