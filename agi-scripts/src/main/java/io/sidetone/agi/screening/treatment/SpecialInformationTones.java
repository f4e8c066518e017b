package io.sidetone.agi.screening.treatment;

import io.sidetone.core.audio.tone.Note;
import io.sidetone.core.audio.tone.ToneRow;
import java.time.Duration;
import java.util.List;

/** "This number is no use to you", in the language that diallers understand. */
final class SpecialInformationTones {

    /**
     * Of every tone (ITU-T E.180/Q.35: -24 dBm0 with 1.5 dB to either side; segments within 3 dB of
     * each other).
     */
    static final double LEVEL = -24;

    /**
     * The first moment after an answer is often lost while the audio path opens; Asterisk's
     * Zapateller waits as long.
     */
    private static final Duration LEAD = Duration.ofMillis(500);

    /** ITU-T E.180/Q.35, worldwide: 330 ms each, gaps of 0 to 30 ms. */
    static final ToneRow ITU = row("sit-itu", of(950, 330), of(1400, 330), of(1800, 330));

    /** GR-1162 (SR-2275): a number that was disconnected or changed; gaps of 0 to 4 ms. */
    static final ToneRow INTERCEPT =
            row("sit-intercept", of(913.8, 274), of(1370.6, 274), of(1776.7, 380));

    /** GR-1162 (SR-2275): a code that nobody has. */
    static final ToneRow VACANT =
            row("sit-vacant", of(985.2, 380), of(1370.6, 274), of(1776.7, 380));

    private SpecialInformationTones() {}

    private static Note of(double hertz, int millis) {
        return Note.of(hertz, millis);
    }

    private static ToneRow row(String name, Note... notes) {
        return new ToneRow(name, LEAD, LEVEL, List.of(notes));
    }
}
