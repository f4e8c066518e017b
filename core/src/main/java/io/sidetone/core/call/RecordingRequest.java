package io.sidetone.core.call;

import io.sidetone.core.log.LogText;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What to record from the caller. Recording starts with the tone, not after it, so that the first
 * syllable of somebody quick is kept.
 *
 * @param name name of the recording, flat: letters, digits and {@code -} only; no extension
 * @param maximum the recording ends by itself after this long; positive
 * @param silence the recording ends by itself after this much silence; zero for never
 * @param stopOn keys that end the recording
 * @param announced whether {@link Tone#RECORD} tells the caller so
 */
public record RecordingRequest(
        String name, Duration maximum, Duration silence, DtmfSet stopOn, boolean announced) {

    private static final Pattern FLAT = Pattern.compile("[A-Za-z0-9-]{1,100}");

    /**
     * @throws IllegalArgumentException when the name is not flat or a duration is out of range
     */
    public RecordingRequest {
        flat(name);
        if (maximum.isNegative() || maximum.isZero() || silence.isNegative()) {
            throw new IllegalArgumentException("a recording needs a positive maximum length");
        }
    }

    /** A recording that the tone announces. */
    public RecordingRequest(String name, Duration maximum, Duration silence, DtmfSet stopOn) {
        this(name, maximum, silence, stopOn, true);
    }

    /** The same without the tone: for listening to whoever is not to notice. */
    public RecordingRequest unannounced() {
        return new RecordingRequest(name, maximum, silence, stopOn, false);
    }

    /**
     * The name, if it may be one.
     *
     * @throws IllegalArgumentException when it is not flat
     */
    public static String flat(String name) {
        if (!FLAT.matcher(name).matches()) {
            throw new IllegalArgumentException("not a flat recording name: " + LogText.safe(name));
        }
        return name;
    }
}
