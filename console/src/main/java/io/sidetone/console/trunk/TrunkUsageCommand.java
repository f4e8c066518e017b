package io.sidetone.console.trunk;

import io.sidetone.ari.trunk.TrunkCallConfig;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreConfig;
import io.sidetone.core.trunk.guard.HouseTollGuard;
import java.time.InstantSource;
import java.time.ZoneId;
import picocli.CommandLine.Command;

/** Shows what callers have used up. */
@Command(
        name = "usage",
        description = {
            "Show how long each caller has talked over trunks today, and for how much this month.",
            "A call that goes on counts to its last full minute."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --json | jq -r '.[] | select(.month > 5) | .caller'"
        })
public final class TrunkUsageCommand extends ReportingCommand {

    private final ConfigurationFile file;
    private final InstantSource clock;

    /** The command. */
    public TrunkUsageCommand(Console console, ConfigurationFile file, InstantSource clock) {
        super(console);
        this.file = file;
        this.clock = clock;
    }

    @Override
    protected Result report() throws CommandFailed {
        var configuration = file.configuration();
        try (var store = store(configuration)) {
            return new UsageReport(guard(configuration, store).usage(clock.instant()));
        }
    }

    private HouseTollGuard guard(Configuration configuration, StoreAccess store)
            throws CommandFailed {
        var trunk =
                configuration
                        .find(TrunkCallConfig.class)
                        .orElseThrow(() ->
                                new CommandFailed(
                                        new Failure.Fixable(
                                                "The configuration has no section `trunk`, so"
                                                        + " nobody calls out through Sidetone",
                                                "`trunk: {}` is enough to begin with")));
        var house = configuration.get(HouseConfig.class);
        return HouseTollGuard.lookingOn(
                trunk.guard(),
                house.country(),
                house.zone().orElse(ZoneId.systemDefault()),
                store,
                clock);
    }

    private static StoreAccess store(Configuration configuration) {
        return new StoreAccess(
                configuration.get(StoreConfig.class),
                configuration.get(StateDirectory.class).path());
    }
}
