package io.sidetone.agi.screening.steering;

import io.sidetone.agi.screening.ScreeningResult;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;

/** "I expect no call any more": ends the window and takes the permit back. */
public final class StopExpecting implements CallFlow {

    private final HouseNotes notes;

    public StopExpecting(HouseNotes notes) {
        this.notes = notes;
    }

    @Override
    public void run(Call call) throws CallEnded {
        call.answer();
        notes.closeBypass();
        ScreeningResult.DONE.tell(call);
        call.play(Phrases.NOT_EXPECTING);
    }
}
