package io.sidetone.agi.screening.steering;

import io.sidetone.agi.screening.ScreeningResult;
import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import java.time.Duration;
import java.time.InstantSource;

/** "Permit the next call": one call rings, whoever it is. */
public final class PermitNext implements CallFlow {

    private final HouseNotes notes;
    private final Duration valid;
    private final InstantSource clock;

    /**
     * @param valid how long the permit waits for a call
     */
    public PermitNext(HouseNotes notes, Duration valid, InstantSource clock) {
        this.notes = notes;
        this.valid = valid;
        this.clock = clock;
    }

    @Override
    public void run(Call call) throws CallEnded {
        call.answer();
        notes.openBypass(new Bypass(clock.instant().plus(valid), true));
        ScreeningResult.DONE.tell(call);
        call.play(Phrases.NEXT_PERMITTED);
    }
}
