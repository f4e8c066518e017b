package io.sidetone.agi.screening.rule;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.log.LogText;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants to have on a list.
 *
 * @param list which one
 * @param match whom it is about
 * @param note why, in the owner's words; what cannot be printed in it is replaced
 * @param expires when it ends; empty for never
 * @param treatment what those it blocks meet; empty for what the configuration says of all
 */
public record RuleEntry(
        RuleList list,
        Match match,
        String note,
        Optional<Instant> expires,
        Optional<Treatment> treatment) {

    public RuleEntry {
        note = LogText.safe(note);
    }

    /** What a rule says, wherever it stands. */
    public static RuleEntry of(Rule rule) {
        return new RuleEntry(
                rule.list(), rule.match(), rule.note(), rule.expires(), rule.treatment());
    }
}
