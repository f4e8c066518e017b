package io.sidetone.lab.bench;

import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.bench.events.EventSource;
import io.sidetone.lab.bench.report.Machine;
import io.sidetone.lab.bench.report.Report;
import io.sidetone.lab.bench.report.Section;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bin/bench SUBJECT}: how fast and how large, on this machine. */
@Command(
        name = "bin/bench",
        mixinStandardHelpOptions = true,
        description = "Measures what docs/performance.md tells. Leave the machine alone meanwhile.",
        exitCodeList = {
            "0:every goal was met",
            "1:the lab itself failed",
            "2:usage",
            "5:a goal was missed; see the table"
        })
public final class Bench implements Callable<Integer> {

    /** What can be measured. */
    enum Subject {
        /** FastAGI under load. */
        AGI,
        /** ARI's requests and events. */
        ARI,
        /** What {@code serve} takes. */
        MEMORY,
        /** From the hang-up to the mail server. */
        MAIL,
        /** One judgement about a caller. */
        SCREENING,
        /** What Sidetone adds to the set-up of a call out. */
        TRUNK,
        /** Manager events, from the wire to JSON lines. */
        EVENTS,
        /** From the command typed to the first event on the terminal. */
        STARTUP,
        /** All of them but screening and trunk. */
        ALL
    }

    @Parameters(
            paramLabel = "agi|ari|memory|mail|screening|trunk|events|startup|all",
            description = "What to measure.")
    private Subject subject = Subject.ALL;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How often; ${DEFAULT-VALUE} when not said. All takes fourteen minutes then.")
    private int runs;

    @Option(names = "--json", description = "Print JSON with every run instead of tables.")
    private boolean json;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Put the tables into this page, in place of those that are there.")
    private @Nullable Path page;

    private final Clock clock = Clock.systemUTC();
    // Progress is talk; the tables at the end are what was asked for.
    private final Narrator narrator = new Narrator(System.err, clock, clock.instant());
    private final Path folder = ProjectFolder.find().path().resolve("target/bench");

    /** Exits as {@code --help} says. */
    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Bench())
                        .setExecutionExceptionHandler(Bench::tell)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(arguments));
    }

    private static int tell(
            Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (!(failure instanceof LabFailure)) {
            throw failure;
        }
        command.getErr().println(failure.getMessage());
        return 1;
    }

    @Override
    public Integer call() {
        if (runs < 1) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--runs must be 1 or more, not " + runs);
        }
        Report report =
                switch (subject) {
                    case AGI -> report("", List.of(agi()));
                    case ARI -> report("", List.of(ari()));
                    case SCREENING -> report("", List.of(screening()));
                    case TRUNK -> trunk();
                    case EVENTS, STARTUP -> streamed();
                    case MEMORY, MAIL, ALL -> beside();
                };
        System.out.print(json ? report.json() + "\n" : report.markdown());
        if (page != null) {
            report.into(page);
        }
        return report.missed() ? 5 : 0;
    }

    private Report trunk() {
        try (LabExchange exchange = LabExchange.open(LabHost.find(System.getenv()))) {
            Section section = new TrunkBench(exchange, narrator, folder).measure(runs);
            return report(exchange.asterisk().version(), List.of(section));
        }
    }

    /** What tells again what a real Asterisk has told. */
    private Report streamed() {
        try (LabExchange exchange = LabExchange.open(LabHost.find(System.getenv()))) {
            String asterisk = exchange.asterisk().version();
            return report(asterisk, streamed(exchange));
        }
    }

    private List<Section> streamed(LabExchange exchange) {
        EventSource source = EventSource.of(exchange);
        List<Section> sections = new ArrayList<>();
        if (subject != Subject.STARTUP) {
            sections.add(new EventsBench(source, narrator, folder).measure(runs));
        }
        if (subject != Subject.EVENTS) {
            sections.add(new StartupBench(source.captured(), narrator, folder).measure(runs));
        }
        return sections;
    }

    /** What needs a real Asterisk. */
    private Report beside() {
        // Alone first: an Asterisk beside it would share the processor.
        List<Section> alone = subject == Subject.ALL ? List.of(agi(), ari()) : List.of();
        try (LabExchange exchange = LabExchange.open(LabHost.find(System.getenv()))) {
            String asterisk = exchange.asterisk().version();
            List<Section> sections = new ArrayList<>(alone);
            if (subject != Subject.MAIL) {
                sections.add(new MemoryBench(exchange, narrator, folder).measure(runs));
            }
            if (subject != Subject.MEMORY) {
                sections.add(new MailBench(exchange, narrator, folder).measure(runs));
            }
            if (subject == Subject.ALL) {
                sections.addAll(streamed(exchange)); // last: it teaches this Asterisk other things
            }
            return report(asterisk, sections);
        }
    }

    private Section agi() {
        return new AgiBench(narrator, folder).measure(runs);
    }

    private Section ari() {
        return new AriBench(narrator, folder).measure(runs);
    }

    private Section screening() {
        return new ScreeningBench(narrator).measure(runs);
    }

    private Report report(String asterisk, List<Section> sections) {
        String command = "bin/bench %s --runs %d".formatted(name(), runs);
        return new Report(command, LocalDate.now(clock), Machine.here(asterisk), sections);
    }

    private String name() {
        return subject.name().toLowerCase(Locale.ROOT);
    }
}
