package io.sidetone.agi.screening.treatment;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;

/**
 * The section {@code screening: treatments: tarpit}.
 *
 * @param limit a robot is let go after this long
 * @param atOnce robots that are kept at a time, so that lines stay free; a further one gets the
 *     tones. 0 keeps none
 * @param silence after this much of it, it is the house's turn to say "hello?"
 * @param listen who speaks longer than this in one go is spoken to all the same; also how long a
 *     stop of Sidetone may wait for a robot
 * @param silentRounds so many times nothing is heard before nobody is taken to be there
 */
public record TarpitConfig(
        @Default("2m") @Range(min = "5s", max = "1h") Duration limit,
        @Default("2") @Range(min = "0", max = "100") int atOnce,
        @Default("2s") @Range(min = "1s", max = "10s") Duration silence,
        @Default("10s") @Range(min = "2s", max = "30s") Duration listen,
        @Default("3") @Range(min = "1", max = "100") int silentRounds) {

    /**
     * @throws IllegalArgumentException when listening is no longer than the silence that ends it
     */
    public TarpitConfig {
        if (listen.compareTo(silence) <= 0) {
            throw new IllegalArgumentException("`listen` must be longer than `silence`");
        }
    }
}
