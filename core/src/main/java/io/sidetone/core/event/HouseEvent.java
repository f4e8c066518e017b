package io.sidetone.core.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened in the house and that other programs may want to know.
 *
 * @param feature which feature tells it, {@code doorbell}
 * @param type what happened, in kebab-case: {@code press}, {@code door-opened}
 * @param source which of several it is about, {@code front}; in kebab-case
 * @param at when
 * @param facts what is known of it, by names in kebab-case, in order; values may be hostile text
 */
public record HouseEvent(
        String feature, String type, String source, Instant at, Map<String, String> facts) {

    public HouseEvent {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
