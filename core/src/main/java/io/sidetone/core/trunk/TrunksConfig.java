package io.sidetone.core.trunk;

import io.sidetone.core.config.Default;
import io.sidetone.core.number.KeypadNumber;
import io.sidetone.core.number.UserName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The section {@code trunks} of the configuration: the ways out of the house.
 *
 * @param byName every trunk, by the name that the rest of the file and the log know it by
 * @param groups trunks that stand in for each other, by name
 * @param users whom a short number behind a trunk's prefix calls
 */
public record TrunksConfig(
        @Default("{}") Map<String, TrunkConfig> byName,
        @Default("{}") Map<String, TrunkGroupConfig> groups,
        @Default("{}") Map<KeypadNumber, UserName> users) {

    /** A house with no way out. */
    public static final TrunksConfig NONE = new TrunksConfig(Map.of(), Map.of(), Map.of());

    public TrunksConfig {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
    }
}
