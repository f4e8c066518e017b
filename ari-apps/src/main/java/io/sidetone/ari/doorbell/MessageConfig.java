package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.NameOf;
import io.sidetone.core.config.Range;
import java.time.Duration;
import java.util.List;

/**
 * What a visitor says when nobody answers. It ends by itself: a door station has no keypad.
 *
 * @param to keys of the people who get it by e-mail; nobody is asked to speak when there are none
 * @param limit nobody speaks longer than this
 * @param silence after this much of it they are done
 * @param minimumSound less sound than this is not worth a mail
 */
public record MessageConfig(
        @Default("[]") List<@NameOf("people") String> to,
        @Default("60s") @Range(min = "5s", max = "1h") Duration limit,
        @Default("4s") @Range(min = "1s", max = "1m") Duration silence,
        @Default("1s") @Range(min = "0s", max = "1m") Duration minimumSound) {

    public MessageConfig {
        to = List.copyOf(to);
    }
}
