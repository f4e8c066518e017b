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
 */
public record RecordingRequest(String name, Duration maximum, Duration silence, DtmfSet stopOn) {

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
