package io.sidetone.ari.doorbell;

import io.sidetone.core.audio.tone.Note;
import io.sidetone.core.audio.tone.ToneRow;
import io.sidetone.core.prompt.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the doorbell says, by the names that the prompt set knows. */
final class Phrases {

    static final Prompt LEAVE_MESSAGE = Prompt.phrase("doorbell/leave-message");
    static final Prompt NOBODY_HOME = Prompt.phrase("doorbell/nobody-home");
    static final Prompt THANKS = Prompt.phrase("doorbell/thanks");
    static final Prompt NOT_RECORDED = Prompt.phrase("doorbell/not-recorded");

    /**
     * Ding-dong, a major third down: what a loudspeaker calls for attention with. After a moment,
     * for the first one after an answer is often lost; 10 dB under the loudest, for it is near.
     */
    static final Prompt GONG =
            new Prompt.Tones(
                    new ToneRow(
                            "doorbell-gong",
                            Duration.ofMillis(300),
                            -10,
                            List.of(Note.of(659.3, 500), Note.of(523.3, 800))));

    private Phrases() {}

    static Prompt.Phrase somebody(String door) {
        return new Prompt.Phrase("doorbell/somebody", Map.of("door", door));
    }

    static Prompt.Phrase accept(String door) {
        return new Prompt.Phrase("doorbell/accept", Map.of("door", door));
    }
}
