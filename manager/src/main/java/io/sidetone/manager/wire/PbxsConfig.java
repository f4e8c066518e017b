package io.sidetone.manager.wire;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Inline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The section {@code pbxs} of the configuration: other PBXs than the one that Sidetone stands
 * beside.
 *
 * @param byName every PBX, by the name that {@code --pbx} knows it by
 */
@Inline
public record PbxsConfig(@Default("{}") Map<String, PbxConfig> byName) {

    public PbxsConfig {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
}
