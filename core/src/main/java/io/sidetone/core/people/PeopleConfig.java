package io.sidetone.core.people;

import io.sidetone.core.config.Inline;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The section {@code people} of the configuration.
 *
 * @param byKey everybody, by the key that the rest of the file names them by
 */
@Inline
public record PeopleConfig(Map<String, PersonConfig> byKey) {

    public PeopleConfig {
        byKey = new LinkedHashMap<>(byKey);
    }
}
