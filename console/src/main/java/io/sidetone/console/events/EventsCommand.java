package io.sidetone.console.events;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.pbx.PbxOptions;
import io.sidetone.console.screening.DurationOption;
import io.sidetone.manager.filter.DocumentedEvents;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what happens in a PBX while it happens. */
@Command(
        name = "events",
        description = {
            "Show what happens in a PBX while it happens: one line for each manager event.",
            "Into a pipe, or with --json, a line of JSON each. Goes on until Ctrl-C, for weeks if",
            "it must: it connects again by itself and says what it has missed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} --event Newchannel,DialEnd,Hangup",
            "  ${COMMAND-FULL-NAME} --channel PJSIP/kitchen --full",
            "  ${COMMAND-FULL-NAME} --where 'CallerIDNum~^00' --where 'Context!=from-*'",
            "  ${COMMAND-FULL-NAME} --class call --json | jq .event",
            "  ${COMMAND-FULL-NAME} --event MessageWaiting --exec 'notify.sh voicemail'",
            "  ${COMMAND-FULL-NAME} --quiet --record house.rec --record-size 500MB",
            "  ${COMMAND-FULL-NAME} --replay house.rec --speed 10"
        })
public final class EventsCommand implements Callable<Integer> {

    @Mixin private final PbxOptions pbx;

    @Mixin private FilterOptions filter = new FilterOptions();
    @Mixin private RecordOptions record = new RecordOptions();
    @Mixin private ExecOptions exec = new ExecOptions();

    @Option(names = "--count", paramLabel = "N", description = "End after so many events.")
    private @Nullable Long count;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "End after so long: 30s, 5m.")
    private @Nullable Duration length;

    @Option(names = "--json", description = "A line of JSON each, on a terminal too.")
    private boolean json;

    @Option(names = "--text", description = "Lines for people, into a pipe too.")
    private boolean text;

    @Option(names = "--full", description = "All headers of each event; -v does it too.")
    private boolean full;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show nothing: for --record and --exec.")
    private boolean quiet;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final EventsTools tools;
    private final BooleanSupplier verbose;

    /**
     * The command.
     *
     * @param verbose whether {@code -v} was given
     */
    public EventsCommand(
            Console console, PbxOptions pbx, EventsTools tools, BooleanSupplier verbose) {
        this.console = console;
        this.pbx = pbx;
        this.tools = tools;
        this.verbose = verbose;
    }

    @Override
    public Integer call() throws CommandFailed {
        check();
        record.check();
        var plan = exec.plan(tools.searchPath());
        var documented = DocumentedEvents.load();
        var wanted = filter.filter(documented, console::say);
        var began = tools.clock().instant();
        try (var opened = pbx.open()) {
            var recording = record.begin(opened, tools.clock(), console::say);
            var programs =
                    plan.map(each -> new EventPrograms(each, console::say, System::nanoTime));
            var sinks =
                    new EventSinks(
                            printer(documented),
                            new BatchedOutput(console),
                            record,
                            recording,
                            programs);
            var run = new EventRun(console, wanted, sinks, limits());
            run.follow(opened, tools.stopping());
            if (verbose.getAsBoolean()) {
                console.say(run.summary(Duration.between(began, tools.clock().instant())));
                programs.ifPresent(each -> console.say(each.summary()));
            }
            return run.status().code();
        }
    }

    private ItemPrinter printer(DocumentedEvents documented) {
        if (quiet) {
            return ItemPrinter.SILENT;
        }
        if (json || !(text || tools.terminal())) {
            return new JsonPrinter();
        }
        var lines =
                new EventText(
                        documented,
                        tools.zone(),
                        tools.terminal() ? tools.width() : Integer.MAX_VALUE,
                        full || verbose.getAsBoolean());
        return new TextPrinter(console, lines, tools.terminal());
    }

    private EventRun.Limits limits() {
        return new EventRun.Limits(count == null ? Long.MAX_VALUE : count, length);
    }

    private void check() {
        if (json && text) {
            throw usage("--json and --text exclude each other");
        }
        if (count != null && count < 1) {
            throw usage("--count is 1 or more");
        }
        if (length != null && !length.isPositive()) {
            throw usage("--for is more than nothing");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
