package io.sidetone.agi.screening.memory;

import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.memory.Remembered.NumberKind;
import io.sidetone.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The memory in the store. */
record MemoryTables(Store store) {

    /** What processes that share a store call the memory. */
    static final String TOPIC = "screening-memory";

    /** So many rows at a time; without it PostgreSQL's driver takes all of them into memory. */
    private static final int FETCH = 1000;

    /** All that is remembered there. */
    Remembered read() {
        return store.read(handle -> {
            var remembered = new Remembered();
            readNumbers(handle, remembered);
            readWindows(handle, remembered);
            return remembered;
        });
    }

    void write(List<Note> notes) {
        store.change(
                TOPIC,
                handle -> {
                    notes.forEach(note -> note.write(handle));
                    return notes.size();
                });
    }

    /** Removes what is remembered no longer; what is at hand forgets it by itself. */
    void prune(Instant now, MemoryConfig config) {
        store.write(handle ->
                prune(handle, NumberKind.DIALLED, now, config.dialled())
                        + prune(handle, NumberKind.PASSED, now, config.passed()));
    }

    private static int prune(Handle handle, NumberKind kind, Instant now, Duration keep) {
        return handle.createUpdate(
                        "delete from screening_number where kind = :kind and noted < :before")
                .bind("kind", kind.name())
                .bind("before", now.minus(keep).toEpochMilli())
                .execute();
    }

    private static void readNumbers(Handle handle, Remembered remembered) {
        handle.createQuery("select kind, number, noted from screening_number")
                .setFetchSize(FETCH)
                .map((row, _) ->
                        new Note.Noted(
                                NumberKind.valueOf(row.getString("kind")),
                                row.getString("number"),
                                row.getLong("noted")))
                .forEach(note -> note.remember(remembered));
    }

    private static void readWindows(Handle handle, Remembered remembered) {
        handle.createQuery("select name, moment, once from screening_window")
                .map((row, _) -> {
                    var moment = row.getLong("moment");
                    var once = row.getBoolean("once");
                    return switch (row.getString("name")) {
                        case Windows.EMERGENCY -> Optional.<Note>of(new Note.Emergency(moment));
                        case Windows.BYPASS ->
                                Optional.<Note>of(
                                        new Note.Opened(
                                                new Bypass(Instant.ofEpochMilli(moment), once)));
                        default -> Optional.<Note>empty();
                    };
                })
                .forEach(note -> note.ifPresent(known -> known.remember(remembered)));
    }
}
