package io.sidetone.agi.screening;

import io.sidetone.core.call.CallFlow;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is done for each errand.
 *
 * @param flows one for every errand there is
 */
public record Errands(Map<Errand, CallFlow> flows) {

    /**
     * @throws IllegalArgumentException when an errand has no flow
     */
    public Errands {
        flows = new EnumMap<>(flows);
        for (var errand : Errand.values()) {
            if (!flows.containsKey(errand)) {
                throw new IllegalArgumentException("nobody does " + errand);
            }
        }
    }

    CallFlow flowFor(Errand errand) {
        return Objects.requireNonNull(flows.get(errand));
    }
}
