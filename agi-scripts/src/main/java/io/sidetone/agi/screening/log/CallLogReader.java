package io.sidetone.agi.screening.log;

import io.sidetone.core.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** Reads the log of screened calls, for people. Each method asks the store. */
public final class CallLogReader {

    /** So many rows at a time; without it PostgreSQL's driver takes all of them into memory. */
    private static final int FETCH = 500;

    private static final String NEWEST_FIRST =
            """
            select * from screening_call
            where arrived >= :since and arrived < :until
            and (:any_number or number = :number)
            and (:verdicts = '' or :verdicts like '%|' || verdict || '|%')
            order by arrived desc, id desc limit :limit
            """;

    private static final String OLDEST_FIRST =
            "select * from (%s) newest order by arrived, id".formatted(NEWEST_FIRST);

    private final Store store;

    /**
     * Asks nothing of the store yet.
     *
     * @param store that has the tables of screening
     */
    public CallLogReader(Store store) {
        this.store = store;
    }

    /**
     * Hands over the calls that are wanted, the newest first, one at a time: a long log is never in
     * memory as a whole.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public void forEach(CallLogQuery query, Consumer<LoggedCall> each) {
        firstOf(
                query,
                call -> {
                    each.accept(call);
                    return false;
                });
    }

    /** The newest of the calls that is wanted and fits. */
    Optional<LoggedCall> firstOf(CallLogQuery query, Predicate<LoggedCall> fits) {
        return store.read(handle -> {
            try (var calls = rows(handle, NEWEST_FIRST, query).stream()) {
                return calls.filter(fits).findFirst();
            }
        });
    }

    /**
     * The calls that are wanted, the oldest first, read as they are asked for.
     *
     * @return to be closed; throws {@link io.sidetone.core.store.StoreTrouble} when the store fails
     *     on the way
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public Stream<LoggedCall> oldestFirst(CallLogQuery query) {
        return store.stream(handle -> rows(handle, OLDEST_FIRST, query).iterator());
    }

    private static ResultIterable<LoggedCall> rows(Handle handle, String sql, CallLogQuery query) {
        return handle.createQuery(sql)
                .setFetchSize(FETCH)
                .bind("since", query.since().toEpochMilli())
                .bind("until", query.until().toEpochMilli())
                .bind("any_number", query.number().isEmpty())
                .bind("number", query.number().orElse(""))
                .bind("verdicts", words(query.verdicts()))
                .bind("limit", query.limit())
                .map((row, _) -> CallTable.read(row));
    }

    private static String words(Set<String> verdicts) {
        return verdicts.isEmpty() ? "" : "|" + String.join("|", verdicts) + "|";
    }

    /**
     * The calls that were logged after a row, in their order, for watching. One that is completed
     * later keeps its row: {@link #find} tells.
     *
     * @param row 0 for the beginning
     * @param limit so many at most
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public List<LoggedCall> after(long row, int limit) {
        return store.read(handle ->
                handle.createQuery(
                                """
                                select * from screening_call where id > :row order by id limit :limit
                                """)
                        .bind("row", row)
                        .bind("limit", limit)
                        .map((each, _) -> CallTable.read(each))
                        .list());
    }

    /**
     * The row of the latest call; 0 when there is none.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public long lastRow() {
        return store.read(handle ->
                handle.createQuery("select coalesce(max(id), 0) from screening_call")
                        .mapTo(Long.class)
                        .one());
    }

    /**
     * The call of a channel.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public Optional<LoggedCall> find(String channelId) {
        return store.read(handle ->
                handle.createQuery("select * from screening_call where channel = :channel")
                        .bind("channel", channelId)
                        .map((row, _) -> CallTable.read(row))
                        .findOne());
    }
}
