package io.sidetone.agi.podcast;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.NameOf;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The section {@code podcast} of the configuration.
 *
 * @param codes the dialled code and the keys of the people who get the message
 * @param unknownCaller what happens when the caller ID belongs to nobody in {@code people}
 * @param maximumLength a recording ends by itself after this long; up to four hours
 * @param silence a recording ends by itself after this much silence; zero for never
 * @param minimumSound less sound than this is not a message
 * @param menuWait how long the menu waits for a key before it asks again, and then sends
 */
public record PodcastConfig(
        Map<PodcastCode, List<@NameOf("people") String>> codes,
        @Default("refuse") UnknownCaller unknownCaller,
        @Default("10m") Duration maximumLength,
        @Default("5s") Duration silence,
        @Default("1s") Duration minimumSound,
        @Default("6s") Duration menuWait) {

    /** What to do with a caller whom {@code people} does not know. */
    public enum UnknownCaller {
        /** Tell them so, and end the call. */
        REFUSE,
        /** Take the message and send it as from an unknown caller. */
        SEND
    }

    private static final Duration LONGEST = Duration.ofHours(4);

    /**
     * @throws IllegalArgumentException when a duration is out of range
     */
    public PodcastConfig {
        codes = Map.copyOf(codes);
        if (!maximumLength.isPositive() || maximumLength.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("maximum-length must be between 1s and 4h");
        }
        if (silence.isNegative() || minimumSound.isNegative()) {
            throw new IllegalArgumentException("silence and minimum-sound cannot be negative");
        }
        if (!menuWait.isPositive()) {
            throw new IllegalArgumentException("menu-wait must be at least 1s");
        }
    }
}
