package io.sidetone.core.trunk.guard;

import io.sidetone.core.store.Schema;
import io.sidetone.core.store.Store;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.WriteBehind;
import io.sidetone.core.time.Daily;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What calls use up, in a store. Calls are written soon after they are noted. */
public final class StoredTollLedger implements TollLedger {

    /** The table, to be asked of the house's store. */
    public static final Schema SCHEMA =
            new Schema("toll-guard", StoredTollLedger.class, List.of("V1__toll_calls.sql"));

    /** This month, and a day of the one before, whatever the time zone. */
    private static final Duration KEEP = Duration.ofDays(33);

    private final Store store;
    private final InstantSource clock;
    private final Daily daily;
    private final WriteBehind<MeteredCall> writes;

    private StoredTollLedger(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        daily = new Daily(clock);
        writes =
                new WriteBehind<>(
                        "toll-ledger",
                        store,
                        calls ->
                                store.write(handle -> {
                                    TollCallTable.put(handle, calls);
                                    return true;
                                }));
    }

    /**
     * Opens the ledger and removes what counts no more. Closed with the store.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public static StoredTollLedger open(StoreAccess access, InstantSource clock) {
        var ledger = new StoredTollLedger(access.with(SCHEMA), clock);
        ledger.prune();
        return ledger;
    }

    /**
     * Calls that may still count, for {@link HouseTollGuard}.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public List<MeteredCall> calls() {
        return calls(store, clock);
    }

    /**
     * The same for who only looks, such as a command beside the daemon.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public static List<MeteredCall> read(StoreAccess access, InstantSource clock) {
        return calls(access.with(SCHEMA), clock);
    }

    private static List<MeteredCall> calls(Store store, InstantSource clock) {
        return store.read(handle -> TollCallTable.since(handle, oldest(clock)));
    }

    private static Instant oldest(InstantSource clock) {
        return clock.instant().minus(KEEP);
    }

    /**
     * Waits until all calls are in the store.
     *
     * @return whether they are
     */
    public boolean settle(Duration limit) {
        return writes.settle(limit);
    }

    @Override
    public void note(MeteredCall call) {
        writes.add(call);
        if (daily.isDue()) {
            prune();
        }
    }

    private void prune() {
        writes.between(
                () -> store.write(handle -> TollCallTable.removeBefore(handle, oldest(clock))));
    }
}
