package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.LogOptions;
import io.sidetone.console.output.Pages;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Words;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.CallRecordQuery;
import io.sidetone.core.cdr.CallRecordReader;
import io.sidetone.core.cdr.CallRecordSchema;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreConfig;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the records of calls. */
@Command(
        name = "log",
        description = {
            "Show the calls that the doorbell and the trunk have led, the latest last.",
            "With --json a line of JSON for each call, its legs in it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} --feature doorbell --legs",
            "  ${COMMAND-FULL-NAME} --from kitchen --since 2d",
            "  ${COMMAND-FULL-NAME} --search +4930 --last 0 --json > calls.jsonl"
        })
public final class CallsLogCommand implements Callable<Integer> {

    /** Those that lead calls leg by leg. */
    private static final List<String> FEATURES = List.of("doorbell", "trunk");

    @Option(
            names = "--feature",
            paramLabel = "NAME",
            description = "Only calls of the doorbell, or of the trunk.")
    private @Nullable String feature;

    @Option(
            names = "--from",
            paramLabel = "WHO",
            description = "Only this caller's: kitchen, or PJSIP/kitchen.")
    private @Nullable String from;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only calls with this in them: a number, a telephone, a reason.")
    private @Nullable String search;

    @Option(
            names = {"-l", "--legs"},
            description = "Each leg below its call.")
    private boolean legs;

    @Mixin private LogOptions options = new LogOptions();

    private final Console console;
    private final ConfigurationFile file;
    private final InstantSource clock;

    /** The command. */
    public CallsLogCommand(Console console, ConfigurationFile file, InstantSource clock) {
        this.console = console;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailed {
        var configuration = file.configuration();
        var zone = configuration.get(HouseConfig.class).zone().orElse(ZoneId.systemDefault());
        var times = new TimeText(clock.instant(), zone);
        var query = query(times);
        var printer =
                new Pages<CallRecord>(
                        console,
                        options.json(),
                        new RecordRow(times, legs)::table,
                        RecordJson::from);
        try (var access = store(configuration);
                var calls =
                        new CallRecordReader(access.with(CallRecordSchema.SCHEMA))
                                .oldestFirst(query)) {
            printer.print(calls.iterator());
        }
        printer.printNothing("No such calls.");
        return 0;
    }

    private static StoreAccess store(Configuration configuration) {
        return new StoreAccess(
                configuration.get(StoreConfig.class),
                configuration.get(StateDirectory.class).path());
    }

    private CallRecordQuery query(TimeText times) {
        if (feature != null && !FEATURES.contains(feature)) {
            throw options.usage("--feature: " + Words.unknown(feature, FEATURES));
        }
        var query =
                CallRecordQuery.ALL.limit(options.last() == 0 ? Long.MAX_VALUE : options.last());
        query = feature == null ? query : query.feature(feature);
        query = from == null ? query : query.caller(from);
        query = search == null ? query : query.text(search);
        return options.since(times).map(query::since).orElse(query);
    }
}
