package io.sidetone.core.cdr;

import io.sidetone.core.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** Reads records of calls, for people. Each method asks the store. */
public final class CallRecordReader {

    /** So many rows at a time; without it PostgreSQL's driver takes all of them into memory. */
    private static final int FETCH = 500;

    private static final String NEWEST_FIRST =
            """
            select * from call_record
            where began >= :since and began < :until
            and (:any_feature or feature = :feature)
            and (:any_caller or caller_sought = :caller or caller_sought like :endpoint escape '!')
            and (:any_text or text_sought like :text escape '!')
            order by began desc, row_id desc limit :limit
            """;

    private static final String OLDEST_FIRST =
            "select * from (%s) newest order by began, row_id".formatted(NEWEST_FIRST);

    private final Store store;

    /**
     * Asks nothing of the store yet.
     *
     * @param store with {@link CallRecordSchema}
     */
    public CallRecordReader(Store store) {
        this.store = store;
    }

    /**
     * The latest calls that are wanted, the newest first.
     *
     * @param query with a limit that fits into memory
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public List<CallRecord> latest(CallRecordQuery query) {
        return store.read(handle -> rows(handle, NEWEST_FIRST, query).list());
    }

    /**
     * The calls that are wanted, the oldest first, read as they are asked for.
     *
     * @return to be closed; throws {@link io.sidetone.core.store.StoreTrouble} when the store fails
     *     on the way
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public Stream<CallRecord> oldestFirst(CallRecordQuery query) {
        return store.stream(handle -> rows(handle, OLDEST_FIRST, query).iterator());
    }

    /**
     * The record of a call.
     *
     * @param id as {@link CallRecord#id}
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public Optional<CallRecord> find(String id) {
        return store.read(handle ->
                handle.createQuery("select * from call_record where id = :id")
                        .bind("id", id)
                        .map((row, _) -> CallRecordTable.read(row))
                        .findOne());
    }

    /** Records of calls that have not ended, as far as the store knows. */
    List<NotedCall> open() {
        return store.read(handle ->
                handle.createQuery("select * from call_record where ended is null")
                        .map((row, _) -> CallRecordTable.readNoted(row))
                        .list());
    }

    private static ResultIterable<CallRecord> rows(
            Handle handle, String sql, CallRecordQuery query) {
        var caller = query.caller().orElse("");
        return handle.createQuery(sql)
                .setFetchSize(FETCH)
                .bind("since", query.since().toEpochMilli())
                .bind("until", query.until().toEpochMilli())
                .bind("any_feature", query.feature().isEmpty())
                .bind("feature", query.feature().orElse(""))
                .bind("any_caller", query.caller().isEmpty())
                .bind("caller", Sought.plain(caller))
                .bind("endpoint", "%/" + Sought.literal(caller))
                .bind("any_text", query.text().isEmpty())
                .bind("text", "%" + Sought.literal(query.text().orElse("")) + "%")
                .bind("limit", query.limit())
                .map((row, _) -> CallRecordTable.read(row));
    }
}
