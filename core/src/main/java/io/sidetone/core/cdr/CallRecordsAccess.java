package io.sidetone.core.cdr;

import io.sidetone.core.store.StoreAccess;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The house's records of calls, one for all features and opened when the first asks: a house
 * without such a feature opens no store.
 */
public final class CallRecordsAccess {

    private final StoreAccess store;
    private final CallRecordsConfig config;
    private final InstantSource clock;
    private @Nullable CallRecords records;

    /** Opens nothing yet. */
    public CallRecordsAccess(StoreAccess store, CallRecordsConfig config, InstantSource clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The records; asked for while features are put together, not by calls.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store cannot be had
     */
    public synchronized CallRecords open() {
        var open = records == null ? StoredCallRecords.open(store, config, clock) : records;
        records = open;
        return open;
    }
}
