package io.sidetone.agi.screening.memory;

import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.memory.Remembered.NumberKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Notes things in a memory. */
record StoredNotes(StoredMemory memory) implements HouseNotes {

    @Override
    public void emergencyDialled(Instant at) {
        memory.note(new Note.Emergency(at.toEpochMilli()));
    }

    @Override
    public void dialled(String key, Instant at) {
        note(NumberKind.DIALLED, key, at);
    }

    @Override
    public void passed(String key, Instant at) {
        note(NumberKind.PASSED, key, at);
    }

    /** An empty key is nobody's: noted, it would let everybody in who withholds their number. */
    private void note(NumberKind kind, String key, Instant at) {
        if (!key.isEmpty()) {
            memory.note(new Note.Noted(kind, key, at.toEpochMilli()));
        }
    }

    @Override
    public void forgetPassed(String key) {
        memory.note(new Note.Forgotten(NumberKind.PASSED, key));
    }

    @Override
    public void openBypass(Bypass bypass) {
        // As the store will give it back, so that a permit is known again when it is used.
        var until = bypass.until().truncatedTo(ChronoUnit.MILLIS);
        memory.note(new Note.Opened(new Bypass(until, bypass.once())));
    }

    @Override
    public void closeBypass() {
        memory.note(new Note.Closed());
    }

    @Override
    public boolean takePermit(Instant at) {
        return memory.takePermit(at);
    }
}
