package io.sidetone.core.trunk.guard;

import io.sidetone.core.log.LogText;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What calls use up, in the store. */
final class TollCallTable {

    private TollCallTable() {}

    /** Writes calls; one whose id is there already is written over. */
    static void put(Handle handle, List<MeteredCall> calls) {
        var batch =
                handle.prepareBatch(
                        """
                        insert into toll_call (id, endpoint, began, answered, known_until, is_open,
                        per_minute, is_abroad)
                        values (:id, :endpoint, :began, :answered, :known_until, :is_open,
                        :per_minute, :is_abroad)
                        on conflict (id) do update set endpoint = excluded.endpoint,
                        began = excluded.began, answered = excluded.answered,
                        known_until = excluded.known_until, is_open = excluded.is_open,
                        per_minute = excluded.per_minute, is_abroad = excluded.is_abroad
                        """);
        calls.forEach(call -> bind(batch, call));
        batch.execute();
    }

    private static void bind(PreparedBatch batch, MeteredCall call) {
        batch.bind("id", LogText.safe(call.id()))
                .bind("endpoint", call.endpoint())
                .bind("began", call.began().toEpochMilli())
                .bind("answered", call.answered().map(Instant::toEpochMilli).orElse(null))
                .bind("known_until", call.until().toEpochMilli())
                .bind("is_open", call.open() ? 1 : 0)
                .bind("per_minute", call.perMinute().toPlainString())
                .bind("is_abroad", call.abroad() ? 1 : 0)
                .add();
    }

    static List<MeteredCall> since(Handle handle, Instant time) {
        return handle.createQuery(
                        "select * from toll_call where known_until >= :since order by began")
                .bind("since", time.toEpochMilli())
                .map((row, _) -> read(row))
                .list();
    }

    static int removeBefore(Handle handle, Instant time) {
        return handle.createUpdate("delete from toll_call where known_until < :before")
                .bind("before", time.toEpochMilli())
                .execute();
    }

    private static MeteredCall read(ResultSet row) throws SQLException {
        var answered = row.getLong("answered");
        var isAnswered = !row.wasNull();
        return new MeteredCall(
                row.getString("id"),
                row.getString("endpoint"),
                Instant.ofEpochMilli(row.getLong("began")),
                isAnswered ? Optional.of(Instant.ofEpochMilli(answered)) : Optional.empty(),
                Instant.ofEpochMilli(row.getLong("known_until")),
                row.getInt("is_open") != 0,
                new BigDecimal(row.getString("per_minute")),
                row.getInt("is_abroad") != 0);
    }
}
