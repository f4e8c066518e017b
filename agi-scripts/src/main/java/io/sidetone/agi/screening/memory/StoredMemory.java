package io.sidetone.agi.screening.memory;

import io.sidetone.agi.screening.memory.Remembered.NumberKind;
import io.sidetone.core.store.Store;
import io.sidetone.core.store.WriteBehind;
import io.sidetone.core.time.Daily;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Remembers in a store, and answers from memory. What another process writes into the store is
 * known here soon after.
 */
public final class StoredMemory implements HouseMemory {

    private final MemoryTables tables;
    private final WriteBehind<Note> writes;
    private final InstantSource clock;
    private final Daily daily;
    private volatile Remembered remembered;
    private volatile MemoryConfig config;

    private StoredMemory(Store store, MemoryConfig config, InstantSource clock) {
        this.tables = new MemoryTables(store);
        this.config = config;
        this.clock = clock;
        daily = new Daily(clock);
        remembered = tables.read();
        writes = new WriteBehind<>("screening-memory", store, tables::write);
    }

    /**
     * Reads what the store remembers, and removes there what is too old. Closed with the store.
     *
     * @param store that has the tables of screening
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public static StoredMemory open(Store store, MemoryConfig config, InstantSource clock) {
        var memory = new StoredMemory(store, config, clock);
        memory.prune();
        store.watch(MemoryTables.TOPIC, () -> memory.writes.between(memory::readAnew));
        return memory;
    }

    /** Where to note what is to be remembered here. */
    public HouseNotes notes() {
        return new StoredNotes(this);
    }

    /** From now on other times hold. */
    public void configure(MemoryConfig changed) {
        config = changed;
    }

    /**
     * Waits until all notes are in the store.
     *
     * @return whether they are
     */
    public boolean settle(Duration limit) {
        return writes.settle(limit);
    }

    @Override
    public Optional<Instant> emergencyUntil(Instant at) {
        var dialled = remembered.emergency().get();
        return dialled == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(dialled).plus(config.emergencyWindow()))
                        .filter(at::isBefore);
    }

    @Override
    public Optional<Instant> dialled(String key, Instant at) {
        return noted(NumberKind.DIALLED, key, at, config.dialled());
    }

    @Override
    public Optional<Instant> passed(String key, Instant at) {
        return noted(NumberKind.PASSED, key, at, config.passed());
    }

    private Optional<Instant> noted(NumberKind kind, String key, Instant at, Duration keep) {
        return Optional.ofNullable(remembered.of(kind).get(key))
                .map(Instant::ofEpochMilli)
                .filter(noted -> at.isBefore(noted.plus(keep)));
    }

    @Override
    public Optional<Bypass> bypass(Instant at) {
        return remembered.bypass().get().filter(open -> at.isBefore(open.until()));
    }

    /** Takes a permit that is open; see {@link HouseNotes#takePermit}. */
    synchronized boolean takePermit(Instant at) {
        var open = bypass(at);
        open.filter(Bypass::once).ifPresent(permit -> note(new Note.Used(permit)));
        return open.isPresent();
    }

    /** Remembers something at once, and has it written. */
    synchronized void note(Note note) {
        note.remember(remembered);
        writes.add(note);
        if (daily.isDue()) {
            prune();
        }
    }

    private void prune() {
        writes.between(() -> tables.prune(clock.instant(), config));
    }

    /** On the thread that writes, so that every note is either in the store or waiting. */
    private void readAnew() {
        var fresh = tables.read();
        synchronized (this) {
            writes.waiting().forEach(note -> note.remember(fresh));
            remembered = fresh;
        }
    }
}
