package io.sidetone.core.cdr;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Records of calls in the store. */
final class CallRecordTable {

    private CallRecordTable() {}

    /** Writes records; one whose id is there already is written over. */
    static void put(Handle handle, List<NotedCall> calls) {
        var batch =
                handle.prepareBatch(
                        """
                        insert into call_record (id, feature, caller, dialled, destination, trunk,
                        began, answered, ended, ending, why, cost, legs, noted, caller_sought,
                        text_sought)
                        values (:id, :feature, :caller, :dialled, :destination, :trunk,
                        :began, :answered, :ended, :ending, :why, :cost, :legs, :noted,
                        :caller_sought, :text_sought)
                        on conflict (id) do update set feature = excluded.feature,
                        caller = excluded.caller, dialled = excluded.dialled,
                        destination = excluded.destination, trunk = excluded.trunk,
                        began = excluded.began, answered = excluded.answered,
                        ended = excluded.ended, ending = excluded.ending, why = excluded.why,
                        cost = excluded.cost, legs = excluded.legs, noted = excluded.noted,
                        caller_sought = excluded.caller_sought, text_sought = excluded.text_sought
                        """);
        calls.forEach(call -> bind(batch, call.record(), call.at()));
        batch.execute();
    }

    private static void bind(PreparedBatch batch, CallRecord call, Instant noted) {
        batch.bind("id", call.id())
                .bind("feature", call.feature())
                .bind("caller", call.caller())
                .bind("dialled", call.dialled())
                .bind("destination", call.destination())
                .bind("trunk", call.trunk())
                .bind("began", call.began().toEpochMilli())
                .bind("answered", milliseconds(call.answered()))
                .bind("ended", milliseconds(call.ended()))
                .bind("ending", call.ending().name())
                .bind("why", call.why())
                .bind("cost", call.cost().toPlainString())
                .bind("legs", LegsText.write(call.legs()))
                .bind("noted", noted.toEpochMilli())
                .bind("caller_sought", Sought.plain(call.caller()))
                .bind("text_sought", Sought.text(call))
                .add();
    }

    private static @Nullable Long milliseconds(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(null);
    }

    static int removeBefore(Handle handle, Instant time) {
        return handle.createUpdate("delete from call_record where began < :before")
                .bind("before", time.toEpochMilli())
                .execute();
    }

    static CallRecord read(ResultSet row) throws SQLException {
        return new CallRecord(
                row.getString("id"),
                row.getString("feature"),
                row.getString("caller"),
                row.getString("dialled"),
                row.getString("destination"),
                row.getString("trunk"),
                Instant.ofEpochMilli(row.getLong("began")),
                time(row, "answered"),
                time(row, "ended"),
                CallEnding.valueOf(row.getString("ending")),
                row.getString("why"),
                new BigDecimal(row.getString("cost")),
                LegsText.read(row.getString("legs")));
    }

    static NotedCall readNoted(ResultSet row) throws SQLException {
        return new NotedCall(read(row), Instant.ofEpochMilli(row.getLong("noted")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        var time = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
    }
}
