package io.sidetone.console.screening;

import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** "I expect a call." */
@Command(
        name = "bypass",
        description = {
            "\"I expect a call\": let callers through for a while. It ends by itself.",
            "Without anything, tell whether such a window is open."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} 2h           everybody, for two hours",
            "  ${COMMAND-FULL-NAME} --next       the next call only, within a day",
            "  ${COMMAND-FULL-NAME} 30m --next   the next call only, within half an hour",
            "  ${COMMAND-FULL-NAME} --off        nobody any more"
        })
public final class BypassCommand extends DeskCommand {

    /** Who expects a call for longer means a caller, who belongs on the allow list. */
    private static final Duration LONGEST = Duration.ofDays(7);

    /** A permit that nobody has used by the next day was forgotten. */
    private static final Duration NEXT_WITHIN = Duration.ofDays(1);

    @Parameters(
            arity = "0..1",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "How long: 30m, 2h, 1d; a week at most.")
    private @Nullable Duration length;

    @Option(names = "--next", description = "Only the next call.")
    private boolean next;

    @Option(names = "--off", description = "End it now.")
    private boolean off;

    /** The command. */
    public BypassCommand(Console console, DeskAccess access) {
        super(console, access);
    }

    @Override
    protected Result report(ScreeningDesk desk) throws IOException {
        var now = access().now();
        if (off) {
            requireNothingElse();
            desk.closeBypass();
        } else if (next || length != null) {
            desk.openBypass(new Bypass(now.plus(length()), next));
        }
        return new BypassReport(desk.bypass(now), times(desk));
    }

    private void requireNothingElse() {
        if (next || length != null) {
            throw usage("--off ends it; nothing goes with it");
        }
    }

    private Duration length() {
        var asked = Optional.ofNullable(length).orElse(NEXT_WITHIN);
        if (asked.isZero() || asked.compareTo(LONGEST) > 0) {
            throw usage(
                    "a bypass lasts from 1s to 7d; for longer, put the caller on the list:"
                            + " 'sidetone screening allow add'");
        }
        return asked;
    }
}
