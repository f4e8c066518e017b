package io.sidetone.console.screening.explain;

import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Words;
import io.sidetone.console.screening.CallerNumber;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.DeskCommand;
import io.sidetone.console.screening.ScreeningDesk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a call that nobody makes, and shows every step to the verdict. */
@Command(
        name = "explain",
        description = {
            "Judge a call that nobody makes, exactly as a real one, and show every step.",
            "Nothing is changed by it, and no telephone rings."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sidetone screening explain 030 123456",
            "  sidetone screening explain anonymous --at 23:30",
            "  sidetone screening explain +15551234567 --name 'Card Services' \\",
            "      --line PJSIP/trunk --attestation failed",
            "  sidetone screening explain --dialled 5551234    a number as dialled here",
            "  sidetone screening explain ''                   a call without caller ID"
        })
public final class ScreeningExplainCommand extends DeskCommand {

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "The caller's name as the trunk would send it.")
    private String name = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When the call comes in: 2026-12-24, '2026-12-24 18:30' or 18:30.")
    private @Nullable String at;

    @Option(
            names = "--line",
            paramLabel = "CHANNEL",
            defaultValue = "PJSIP/trunk",
            description = "Where it comes in: technology and endpoint. Default: PJSIP/trunk")
    private String line = "";

    @Option(
            names = "--attestation",
            paramLabel = "WORD",
            defaultValue = "none",
            description = "What the network vouches for: none, failed, gateway, partial or full.")
    private String attestation = "";

    @Option(
            names = "--dialled",
            description = "The number as dialled on a telephone here, not as a trunk sends it.")
    private boolean dialled;

    @Parameters(
            arity = "1..*",
            paramLabel = "NUMBER",
            description = "Any text, as a trunk might send it; after -- it may begin with a dash.")
    private List<String> number = List.of();

    /** The command. */
    public ScreeningExplainCommand(Console console, DeskAccess access) {
        super(console, access);
    }

    @Override
    protected Result report(ScreeningDesk desk) {
        try {
            return new ExplainReport(desk.live().judge(call(desk)), desk.zone());
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private IncomingCall call(ScreeningDesk desk) {
        var typed = String.join(" ", number);
        var caller =
                dialled
                        ? CallerNumber.dialled(desk.numbers(), typed)
                        : desk.numbers().outside(typed);
        return new IncomingCall(
                line,
                caller,
                dialled ? caller.text() : typed,
                name,
                Words.read(Attestation.class, attestation),
                time(desk));
    }

    private Instant time(ScreeningDesk desk) {
        return at == null ? access().now() : times(desk).beginning(at);
    }
}
