package io.sidetone.core.outbox;

import java.time.InstantSource;

/** What everything that works on one spool in one process shares. */
record SpoolParts(
        SpoolDirectory spool,
        MessageStore store,
        MessageLocks locks,
        OutboxSignal signal,
        Recordings recordings,
        TakeCollector collector,
        DraftEnding ending,
        InstantSource clock) {

    static SpoolParts of(SpoolDirectory spool, Recordings recordings, InstantSource clock) {
        var store = new MessageStore(spool);
        var signal = new OutboxSignal();
        var collector = new TakeCollector(spool, store, recordings);
        var ending = new DraftEnding(spool, store, collector, recordings, clock, signal);
        return new SpoolParts(
                spool,
                store,
                new MessageLocks(spool),
                signal,
                recordings,
                collector,
                ending,
                clock);
    }
}
