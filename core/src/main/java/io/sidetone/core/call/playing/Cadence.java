package io.sidetone.core.call.playing;

import io.sidetone.core.call.Tone;
import java.time.Duration;

/**
 * A tone as a PBX can make it. This is the one table of what Sidetone's tones sound like.
 *
 * @param notes {@code frequency/milliseconds} in a row, separated by commas; those without {@code
 *     !} again and again
 * @param length how long it takes to hear them once
 */
public record Cadence(String notes, Duration length) {

    private static final Cadence RECORD = new Cadence("!1000/250", Duration.ofMillis(250));

    /** After its pause a prompt may have to be fetched; both together stay under a second. */
    private static final Cadence WORKING = new Cadence("440/120,0/480", Duration.ofMillis(600));

    private static final Cadence ATTENTION =
            new Cadence("!880/120,!0/80,!880/120", Duration.ofMillis(320));
    private static final Cadence TROUBLE =
            new Cadence("!784/180,!0/40,!659/180,!0/40,!523/260", Duration.ofMillis(700));

    /** What a tone sounds like. */
    public static Cadence of(Tone tone) {
        return switch (tone) {
            case RECORD -> RECORD;
            case WORKING -> WORKING;
            case ATTENTION -> ATTENTION;
            case TROUBLE -> TROUBLE;
        };
    }
}
