package io.sidetone.agi.screening.treatment;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.NameOf;
import io.sidetone.core.config.Range;
import java.time.Duration;
import java.util.List;

/**
 * The section {@code screening: treatments: let-speak}.
 *
 * @param to keys of the people who get what was said, by e-mail
 * @param limit nobody speaks longer than this
 * @param silence after this much of it they are done
 * @param minimumSound less sound than this is not worth a mail
 */
public record LetSpeakConfig(
        @Default("[]") List<@NameOf("people") String> to,
        @Default("90s") @Range(min = "5s", max = "1h") Duration limit,
        @Default("5s") @Range(min = "1s", max = "1m") Duration silence,
        @Default("3s") @Range(min = "0s", max = "1m") Duration minimumSound) {

    public LetSpeakConfig {
        to = List.copyOf(to);
    }
}
