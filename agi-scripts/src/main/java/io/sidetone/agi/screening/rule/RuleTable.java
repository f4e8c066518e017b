package io.sidetone.agi.screening.rule;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.log.LogText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lists in the store.
 *
 * @param parser of {@link Match#text}
 */
record RuleTable(Function<String, Optional<Match>> parser) {

    /** So many rows at a time; without it PostgreSQL's driver takes all of them into memory. */
    private static final int FETCH = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(RuleTable.class);

    /** Writes entries; one that is there already gets the new note, expiry and treatment. */
    void put(Handle handle, List<RuleEntry> entries, Instant now) {
        var batch =
                handle.prepareBatch(
                        """
                        insert into screening_rule (list, callers, note, created, expires, treatment)
                        values (:list, :callers, :note, :created, :expires, :treatment)
                        on conflict (list, callers) do update set note = excluded.note,
                        expires = excluded.expires, treatment = excluded.treatment
                        """);
        entries.forEach(entry -> bind(batch, entry, now));
        batch.execute();
    }

    private static void bind(PreparedBatch batch, RuleEntry entry, Instant now) {
        batch.bind("list", entry.list().name())
                .bind("callers", entry.match().text())
                .bind("note", entry.note())
                .bind("created", now.toEpochMilli())
                .bind("expires", entry.expires().map(Instant::toEpochMilli).orElse(null))
                .bind("treatment", entry.treatment().map(Enum::name).orElse(null))
                .add();
    }

    int remove(Handle handle, long id) {
        return handle.createUpdate("delete from screening_rule where id = :id")
                .bind("id", id)
                .execute();
    }

    int removeEnded(Handle handle, Instant before) {
        return handle.createUpdate("delete from screening_rule where expires < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    int remove(Handle handle, RuleList list, String match) {
        return handle.createUpdate(
                        "delete from screening_rule where list = :list and callers = :callers")
                .bind("list", list.name())
                .bind("callers", match)
                .execute();
    }

    /** Hands over every entry that can be read, in the order in which they were made. */
    void forEach(Handle handle, Consumer<StoredRule> each) {
        handle.createQuery(
                        """
                        select id, list, callers, note, created, expires, treatment
                        from screening_rule order by id
                        """)
                .setFetchSize(FETCH)
                .map((row, _) -> read(row))
                .forEach(entry -> entry.ifPresent(each));
    }

    /** The entry for the same callers; empty when there is none. */
    Optional<StoredRule> find(Handle handle, RuleList list, String match) {
        return handle.createQuery(
                        """
                        select id, list, callers, note, created, expires, treatment
                        from screening_rule where list = :list and callers = :callers
                        """)
                .bind("list", list.name())
                .bind("callers", match)
                .map((row, _) -> read(row))
                .findOne()
                .flatMap(entry -> entry);
    }

    private Optional<StoredRule> read(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var list = named(RuleList.values(), row.getString("list"));
        var match = parser.apply(row.getString("callers"));
        if (list.isEmpty() || match.isEmpty()) {
            LOG.warn(
                    "Entry #{} of the store is no rule that this Sidetone knows, and is left alone: {}",
                    id,
                    LogText.safe(row.getString("callers")));
            return Optional.empty();
        }
        var created = Instant.ofEpochMilli(row.getLong("created"));
        return Optional.of(new StoredRule(id, rule(row, id, list.get(), match.get()), created));
    }

    private static Rule rule(ResultSet row, long id, RuleList list, Match match)
            throws SQLException {
        var moment = row.getLong("expires");
        var expires =
                row.wasNull()
                        ? Optional.<Instant>empty()
                        : Optional.of(Instant.ofEpochMilli(moment));
        return new Rule(
                list,
                match,
                "store #" + id,
                row.getString("note"),
                expires,
                Optional.ofNullable(row.getString("treatment"))
                        .flatMap(name -> named(Treatment.values(), name)));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
