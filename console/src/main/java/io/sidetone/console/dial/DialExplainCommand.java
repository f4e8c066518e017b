package io.sidetone.console.dial;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.serve.HouseBuilder;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.trunk.LiveTrunks;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunksConfig;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides about a call out that nobody makes, and shows every step. */
@Command(
        name = "explain",
        description = {
            "Show which trunk a call would leave by, and every step to that.",
            "It is decided as for a real call, as if no trunk had any; nobody is called, and",
            "nothing is counted. 4 is the exit code of a call that does not go out."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sidetone dial explain 0171 1234567",
            "  sidetone dial explain 0900 123456 --from PJSIP/kitchen --at 23:30"
        })
public final class DialExplainCommand extends ReportingCommand {

    @Option(
            names = "--from",
            paramLabel = "WHO",
            description =
                    "Who dials: a telephone's endpoint, PJSIP/kitchen, or an extension. Default: a"
                            + " telephone of which nothing is said.")
    private String from = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When: 2026-12-24, '2026-12-24 18:30' or 18:30. Default: now")
    private @Nullable String at;

    @Option(names = "--forwarded", description = "A telephone forwards a call there; nobody dials.")
    private boolean forwarded;

    @Parameters(
            arity = "1..*",
            paramLabel = "NUMBER",
            description = "What is dialled, any text. After -- it may begin with a dash.")
    private List<String> number = List.of();

    private final Console console;
    private final ConfigurationFile file;
    private final InstantSource clock;

    /**
     * The command.
     *
     * @param file says which trunks there are
     */
    public DialExplainCommand(Console console, ConfigurationFile file, InstantSource clock) {
        super(console);
        this.console = console;
        this.file = file;
        this.clock = clock;
    }

    @Override
    protected Result report() throws CommandFailed {
        var configuration = file.configuration();
        if (configuration.find(TrunksConfig.class).isEmpty()) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "There are no trunks in " + file.path(),
                            "Write a section `trunks`; docs/numbers.md has one to begin with"));
        }
        var house = configuration.get(HouseConfig.class);
        var zone = house.zone().orElse(ZoneId.systemDefault());
        var call = call(zone);
        var guard = GuardAsNow.of(configuration, clock, console::say);
        var trunks = HouseBuilder.trunks(configuration, guard);
        return new DialReport(call, trunks.decide(call, LiveTrunks.IDLE), zone);
    }

    private OutgoingCall call(ZoneId zone) throws CommandFailed {
        var endpoint = from.indexOf('/') >= 0 ? from : "";
        return new OutgoingCall(from, endpoint, String.join(" ", number), forwarded, time(zone));
    }

    private Instant time(ZoneId zone) throws CommandFailed {
        var now = clock.instant();
        try {
            return at == null ? now : new TimeText(now, zone).beginning(at);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(
                    new Failure.Usage(String.valueOf(e.getMessage()), "sidetone dial explain"), e);
        }
    }
}
