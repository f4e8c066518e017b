package io.sidetone.agi.screening.log;

import io.sidetone.core.store.Store;
import io.sidetone.core.store.WriteBehind;
import io.sidetone.core.time.Daily;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of screened calls, in a store. Calls are written soon after they are noted. */
public final class StoredCallLog implements CallLog {

    /** More calls than ring at the same time anywhere. */
    private static final int RECENT = 256;

    private final Store store;
    private final InstantSource clock;
    private final Daily daily;
    private final WriteBehind<ScreenedCall> writes;
    private volatile LogConfig config;
    private final LinkedHashMap<String, ScreenedCall> recent = new LinkedHashMap<>();
    private @Nullable ScreenedCall last;
    private @Nullable ScreenedCall lastTurnedAway;

    private StoredCallLog(Store store, LogConfig config, InstantSource clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        daily = new Daily(clock);
        writes =
                new WriteBehind<>(
                        "screening-log",
                        store,
                        calls ->
                                store.write(handle -> {
                                    CallTable.put(handle, calls);
                                    return true;
                                }));
    }

    /**
     * Opens the log and removes what is too old. Closed with the store.
     *
     * @param store that has the tables of screening
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public static StoredCallLog open(Store store, LogConfig config, InstantSource clock) {
        var reader = new CallLogReader(store);
        var log = new StoredCallLog(store, config, clock);
        log.remember(
                reader.firstOf(CallLogQuery.ALL, call -> call.call().isFromOutside()),
                reader.firstOf(CallLogQuery.ALL, call -> call.call().isTurnedAway()));
        log.prune();
        return log;
    }

    private synchronized void remember(
            Optional<LoggedCall> latest, Optional<LoggedCall> turnedAway) {
        last = latest.map(LoggedCall::call).orElse(null);
        lastTurnedAway = turnedAway.map(LoggedCall::call).orElse(null);
    }

    /** From now on calls are kept for another time. */
    public void configure(LogConfig changed) {
        config = changed;
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
    public synchronized void note(ScreenedCall call) {
        var printable = PrintableCall.of(call);
        if (printable.isFromOutside() && isNoOlder(printable, last)) {
            last = printable;
        }
        if (printable.isTurnedAway() && isNoOlder(printable, lastTurnedAway)) {
            lastTurnedAway = printable;
        }
        recent.put(printable.channelId(), printable);
        if (recent.size() > RECENT) {
            recent.pollFirstEntry();
        }
        writes.add(printable);
        if (daily.isDue()) {
            prune();
        }
    }

    @Override
    public synchronized Optional<ScreenedCall> find(String channelId) {
        return Optional.ofNullable(recent.get(channelId));
    }

    @Override
    public synchronized Optional<ScreenedCall> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public synchronized Optional<ScreenedCall> lastTurnedAway() {
        return Optional.ofNullable(lastTurnedAway);
    }

    private static boolean isNoOlder(ScreenedCall call, @Nullable ScreenedCall other) {
        return other == null || !call.at().isBefore(other.at());
    }

    private void prune() {
        writes.between(() ->
                store.write(handle ->
                        CallTable.removeBefore(handle, clock.instant().minus(config.keep()))));
    }
}
