package io.sidetone.agi.screening.log;

import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The log in the store. */
final class CallTable {

    private CallTable() {}

    /** Writes calls; one whose channel is there already is written over. */
    static void put(Handle handle, List<ScreenedCall> calls) {
        var batch =
                handle.prepareBatch(
                        """
                        insert into screening_call (channel, arrived, line, received, number, name,
                        attestation, verdict, step, rule, place, reason, score, outcome, recording, ended)
                        values (:channel, :arrived, :line, :received, :number, :name,
                        :attestation, :verdict, :step, :rule, :place, :reason, :score, :outcome, :recording, :ended)
                        on conflict (channel) do update set arrived = excluded.arrived,
                        line = excluded.line, received = excluded.received, number = excluded.number,
                        name = excluded.name, attestation = excluded.attestation,
                        verdict = excluded.verdict, step = excluded.step, rule = excluded.rule,
                        place = excluded.place, reason = excluded.reason, score = excluded.score,
                        outcome = excluded.outcome, recording = excluded.recording,
                        ended = excluded.ended
                        """);
        calls.forEach(call -> bind(batch, call));
        batch.execute();
    }

    private static void bind(PreparedBatch batch, ScreenedCall call) {
        batch.bind("channel", call.channelId())
                .bind("arrived", call.at().toEpochMilli())
                .bind("line", call.line())
                .bind("received", call.received())
                .bind("number", call.key())
                .bind("name", call.name())
                .bind("attestation", call.attestation())
                .bind("verdict", call.verdict())
                .bind("step", call.step().name())
                .bind("rule", call.rule())
                .bind("place", call.place())
                .bind("reason", call.reason())
                .bind("score", ScoreText.write(call.score()))
                .bind("outcome", call.outcome().name())
                .bind("recording", call.recording().orElse(null))
                .bind("ended", call.ended().map(Instant::toEpochMilli).orElse(null))
                .add();
    }

    static int removeBefore(Handle handle, Instant time) {
        return handle.createUpdate("delete from screening_call where arrived < :before")
                .bind("before", time.toEpochMilli())
                .execute();
    }

    static LoggedCall read(ResultSet row) throws SQLException {
        return new LoggedCall(
                row.getLong("id"),
                new ScreenedCall(
                        row.getString("channel"),
                        Instant.ofEpochMilli(row.getLong("arrived")),
                        row.getString("line"),
                        row.getString("received"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("attestation"),
                        row.getString("verdict"),
                        Step.valueOf(row.getString("step")),
                        row.getString("rule"),
                        row.getString("place"),
                        row.getString("reason"),
                        ScoreText.read(row.getString("score")),
                        Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getString("recording")),
                        ended(row)));
    }

    private static Optional<Instant> ended(ResultSet row) throws SQLException {
        var ended = row.getLong("ended");
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
    }
}
