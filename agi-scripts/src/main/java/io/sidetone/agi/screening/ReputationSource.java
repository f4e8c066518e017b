package io.sidetone.agi.screening;

import io.sidetone.agi.screening.reputation.LookupDesk;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.reputation.ReputationConfig;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the look-ups, and what they said, for as long as the configuration says the same of them.
 */
final class ReputationSource {

    private final InstantSource clock;
    private @Nullable ReputationConfig config;
    private Reputation reputation = Reputation.NONE;

    ReputationSource(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Reputation of(ReputationConfig wanted) {
        if (!wanted.equals(config)) {
            config = wanted;
            reputation = LookupDesk.of(wanted, clock);
        }
        return reputation;
    }
}
