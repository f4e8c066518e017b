package io.sidetone.agi.screening.rule;

import io.sidetone.agi.screening.treatment.Treatment;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a list.
 *
 * @param list which one
 * @param match whom it is about
 * @param place where it stands, {@code sidetone.yaml:112} or {@code store #17}
 * @param note why, in the owner's words; empty when there is none
 * @param expires when it ends; empty for never
 * @param treatment what those it blocks meet; empty for what the configuration says of all
 */
public record Rule(
        RuleList list,
        Match match,
        String place,
        String note,
        Optional<Instant> expires,
        Optional<Treatment> treatment) {

    /** Whether it has not expired by then. */
    public boolean countsAt(Instant at) {
        return expires.isEmpty() || at.isBefore(expires.get());
    }
}
