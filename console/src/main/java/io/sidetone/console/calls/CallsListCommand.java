package io.sidetone.console.calls;

import io.sidetone.console.live.Cell;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Pages;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.pbx.PbxChoice;
import io.sidetone.manager.calls.CallsPicture;
import io.sidetone.manager.calls.LiveCall;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the calls that there are now. */
@Command(
        name = "list",
        description = {
            "List the calls that there are now, and end.",
            "With --json a line of JSON for each call, its channels in it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --json | jq -r '.channels[].channel'",
            "  ${COMMAND-FULL-NAME} --replay monday.rec --speed 0"
        })
final class CallsListCommand implements Callable<Integer> {

    private static final List<String> HEADINGS =
            List.of(
                    padded("FROM", 20),
                    padded("TO", 20),
                    padded("STATE", 14),
                    padded("TIME", 8),
                    padded("CODEC", 6),
                    padded("BRIDGE", 6),
                    "ID");

    @Mixin private final PbxChoice choice;

    @Option(names = "--json", description = "Print a line of JSON for each call.")
    private boolean json;

    private final CallsTools tools;

    CallsListCommand(CallsTools tools) {
        this.tools = tools;
        choice = tools.pbx().get();
    }

    @Override
    public Integer call() throws CommandFailed {
        print(tools.console(), json, new CallsOnce(tools.clock()).of(choice));
        return 0;
    }

    /** Prints the living calls of a picture. */
    static void print(Console console, boolean json, CallsPicture picture) {
        var pages =
                new Pages<LiveCall>(
                        console,
                        json,
                        (calls, isFirst) -> table(calls, isFirst, picture.at()),
                        call -> CallJson.from(call, picture.at()));
        pages.print(picture.live().iterator());
        pages.printNothing("No calls.");
    }

    private static Rendering table(List<LiveCall> calls, boolean isFirst, Instant now) {
        return new Rendering.Table(
                isFirst ? HEADINGS : List.of(),
                calls.stream().map(call -> row(call, now)).toList());
    }

    private static List<String> row(LiveCall call, Instant now) {
        return List.of(
                padded(CallWords.from(call), 20),
                padded(CallWords.to(call), 20),
                padded(CallWords.state(call), 14),
                padded(CallWords.length(call.length(now)), 8),
                padded(CallWords.codec(call), 6),
                padded(CallWords.bridge(call), 6),
                call.id());
    }

    private static String padded(String text, int width) {
        return Cell.of(text, width);
    }
}
