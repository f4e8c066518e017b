package io.sidetone.agi.screening.steering;

import io.sidetone.agi.screening.ScreeningResult;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Extension;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.StarCode;
import io.sidetone.core.number.Unplaced;
import io.sidetone.core.number.Withheld;
import java.time.InstantSource;

/**
 * Somebody in the house dials: whoever was called may call back, and after an emergency call
 * everybody may. The second argument is what was dialled.
 */
public final class DialledNumber implements CallFlow {

    private final Numbers numbers;
    private final HouseNotes notes;
    private final InstantSource clock;

    public DialledNumber(Numbers numbers, HouseNotes notes, InstantSource clock) {
        this.numbers = numbers;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void run(Call call) {
        note(Arguments.second(call));
        ScreeningResult.OK.tell(call);
    }

    private void note(String dialled) {
        var number = numbers.dialled(dialled);
        switch (number) {
            case EmergencyNumber _ -> notes.emergencyDialled(clock.instant());
            case PublicNumber _, ShortNumber _, SipUser _, Unplaced _ ->
                    notes.dialled(number.key(), clock.instant());
            case Extension _, StarCode _, InvalidNumber _, Withheld _ -> {
                // Nobody outside calls back from there.
            }
        }
    }
}
