package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Leg;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import java.time.Duration;

/**
 * Asks whoever answered outside the house to press a key. The flow sees the key by itself; a
 * voicemail presses none.
 *
 * @param leg who is asked
 * @param door what is said of the door
 */
record Accepting(Leg leg, String door) implements LegVoice.Words {

    static final Dtmf KEY = new Dtmf('1');

    private static final DtmfSet KEYS = new DtmfSet("1");

    /** Between the questions: as long as it takes to move a telephone from the ear to its keys. */
    private static final Duration KEY_WAIT = Duration.ofSeconds(3);

    /** Asks until the key is pressed or the flow gives the leg up. */
    @Override
    public void to(Call person) throws CallEnded {
        while (!leg.hasEnded()) {
            if (person.ask(Phrases.accept(door), KEYS, KEY_WAIT).filter(KEY::equals).isPresent()) {
                return;
            }
        }
    }
}
