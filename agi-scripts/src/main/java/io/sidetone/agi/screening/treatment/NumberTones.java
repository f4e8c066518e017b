package io.sidetone.agi.screening.treatment;

import io.sidetone.core.audio.tone.ToneRow;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.prompt.Prompt;

/** Special information tones, then in words that the number is not in service, then the end. */
final class NumberTones {

    private NumberTones() {}

    static Treated give(Call call, ToneRow tones) throws CallEnded {
        call.answer();
        call.play(new Prompt.Tones(tones));
        call.play(Phrases.NOT_IN_SERVICE);
        call.hangUp();
        return Treated.without("heard the tones " + tones.name());
    }
}
