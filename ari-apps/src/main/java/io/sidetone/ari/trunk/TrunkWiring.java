package io.sidetone.ari.trunk;

import io.sidetone.core.feature.House;
import io.sidetone.core.trunk.guard.HouseTollGuard;

/** Puts the flow together: the one place where parts of it are chosen. */
final class TrunkWiring {

    private TrunkWiring() {}

    /**
     * The flow of a house. What callers have used up outlives a change of the configuration.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store cannot be had
     */
    static TrunkFlow flow(TrunkCallConfig config, House house) {
        var guard =
                HouseTollGuard.open(
                        config.guard(),
                        house.numbers().country(),
                        house.zone(),
                        house.store(),
                        house.clock(),
                        house.events());
        var parts = parts(house, guard);
        return new TrunkFlow(
                config,
                changed -> {
                    guard.configure(changed.guard());
                    return new TrunkCalls(changed, parts);
                });
    }

    private static TrunkParts parts(House house, HouseTollGuard guard) {
        return new TrunkParts(
                house.numbers(),
                house.trunks().guardedBy(guard),
                house.trunks()::emergencyWays,
                guard::enterPin,
                guard,
                house.callRecords().open(),
                house.dialled(),
                house.clock(),
                task -> Thread.ofVirtual().name("warning").start(task));
    }
}
