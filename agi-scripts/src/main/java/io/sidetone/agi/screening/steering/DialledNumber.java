package io.sidetone.agi.screening.steering;

import io.sidetone.agi.screening.ScreeningResult;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Extension;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.StarCode;
import io.sidetone.core.number.Unplaced;
import io.sidetone.core.number.Withheld;
import java.time.Instant;
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
        note(numbers.dialled(Arguments.second(call)), clock.instant());
        ScreeningResult.OK.tell(call);
    }

    /** The same where another feature has dialled. */
    public void note(PartyNumber number, Instant at) {
        switch (number) {
            case EmergencyNumber _ -> notes.emergencyDialled(at);
            case PublicNumber _, ShortNumber _, SipUser _, Unplaced _ ->
                    notes.dialled(number.key(), at);
            case Extension _, StarCode _, InvalidNumber _, Withheld _ -> {
                // Nobody outside calls back from there.
            }
        }
    }
}
