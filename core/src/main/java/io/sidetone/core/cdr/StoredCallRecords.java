package io.sidetone.core.cdr;

import io.sidetone.core.store.Store;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreTrouble;
import io.sidetone.core.store.WriteBehind;
import io.sidetone.core.time.Daily;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records of calls, in a store. They are written soon after they are noted. */
public final class StoredCallRecords implements CallRecords {

    private static final Logger log = LoggerFactory.getLogger(StoredCallRecords.class);

    private final Store store;
    private final CallRecordsConfig config;
    private final InstantSource clock;
    private final Daily daily;
    private final WriteBehind<NotedCall> writes;

    private StoredCallRecords(Store store, CallRecordsConfig config, InstantSource clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        daily = new Daily(clock);
        writes = new WriteBehind<>("call-records", store, this::write);
    }

    /**
     * Opens the records, once in a house: those that go on are of calls that Sidetone did not see
     * to their end, and are closed. Closed with the store.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public static StoredCallRecords open(
            StoreAccess access, CallRecordsConfig config, InstantSource clock) {
        return open(access.with(CallRecordSchema.SCHEMA), config, clock);
    }

    static StoredCallRecords open(Store store, CallRecordsConfig config, InstantSource clock) {
        var records = new StoredCallRecords(store, config, clock);
        new CallRecordReader(store).open().forEach(call -> records.writes.add(call.ended()));
        records.prune();
        return records;
    }

    /**
     * Waits until all records are in the store.
     *
     * @return whether they are
     */
    public boolean settle(Duration limit) {
        return writes.settle(limit);
    }

    @Override
    public void note(CallRecord call) {
        writes.add(new NotedCall(PrintableRecord.of(call), clock.instant()));
        if (daily.isDue()) {
            prune();
        }
    }

    @Override
    public Optional<CallRecord> find(String id) {
        try {
            return new CallRecordReader(store).find(id);
        } catch (StoreTrouble trouble) {
            log.warn("the record of a call cannot be read: {}", trouble.getMessage());
            return Optional.empty();
        }
    }

    private void write(List<NotedCall> calls) {
        store.write(handle -> {
            CallRecordTable.put(handle, calls);
            return true;
        });
    }

    private void prune() {
        writes.between(() ->
                store.write(handle ->
                        CallRecordTable.removeBefore(
                                handle, clock.instant().minus(config.keep()))));
    }
}
