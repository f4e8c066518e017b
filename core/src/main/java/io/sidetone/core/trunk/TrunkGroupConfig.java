package io.sidetone.core.trunk;

import io.sidetone.core.config.Default;
import io.sidetone.core.number.DialPrefix;
import java.util.List;
import java.util.Optional;

/**
 * Trunks that stand in for each other.
 *
 * @param trunks their names
 * @param choose which is tried first
 * @param prefix what is dialled to choose the group; one group without a prefix takes whatever is
 *     dialled without one
 */
public record TrunkGroupConfig(
        List<String> trunks, @Default("order") GroupOrder choose, Optional<DialPrefix> prefix) {

    /**
     * @throws IllegalArgumentException when it is empty
     */
    public TrunkGroupConfig {
        trunks = List.copyOf(trunks);
        if (trunks.isEmpty()) {
            throw new IllegalArgumentException("a group needs a trunk; write trunks: [provider]");
        }
    }
}
