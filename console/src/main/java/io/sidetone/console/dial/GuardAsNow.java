package io.sidetone.console.dial;

import io.sidetone.ari.trunk.TrunkCallConfig;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreConfig;
import io.sidetone.core.store.StoreTrouble;
import io.sidetone.core.trunk.TollGuard;
import io.sidetone.core.trunk.guard.HouseTollGuard;
import io.sidetone.core.trunk.guard.MeteredCall;
import io.sidetone.core.trunk.guard.StoredTollLedger;
import io.sidetone.core.trunk.guard.TollLedger;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The toll guard of the configuration with what has been used up so far, for looking only. */
final class GuardAsNow {

    private GuardAsNow() {}

    /**
     * The guard; an open one where none is configured.
     *
     * @param talk told when it cannot be known what has been used up
     */
    static TollGuard of(Configuration configuration, InstantSource clock, Consumer<String> talk) {
        return configuration
                .find(TrunkCallConfig.class)
                .<TollGuard>map(trunk -> guard(trunk, configuration, clock, talk))
                .orElse(TollGuard.OPEN);
    }

    private static TollGuard guard(
            TrunkCallConfig trunk,
            Configuration configuration,
            InstantSource clock,
            Consumer<String> talk) {
        var house = configuration.get(HouseConfig.class);
        return new HouseTollGuard(
                trunk.guard(),
                house.country(),
                house.zone().orElse(ZoneId.systemDefault()),
                used(configuration, clock, talk),
                TollLedger.NONE,
                HouseEvents.NOBODY);
    }

    private static List<MeteredCall> used(
            Configuration configuration, InstantSource clock, Consumer<String> talk) {
        try (var access =
                new StoreAccess(
                        configuration.get(StoreConfig.class),
                        configuration.get(StateDirectory.class).path())) {
            return StoredTollLedger.read(access, clock);
        } catch (StoreTrouble trouble) {
            talk.accept(
                    "Nobody knows what has been used up, it is taken for nothing: %s; %s"
                            .formatted(trouble.seen(), trouble.cure()));
            return List.of();
        }
    }
}
