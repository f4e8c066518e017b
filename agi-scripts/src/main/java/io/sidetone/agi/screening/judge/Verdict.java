package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What was decided about a call, and why.
 *
 * @param decision what becomes of the call
 * @param step which step spoke
 * @param rule the entry of a list that matched; empty when no list did
 * @param reason one sentence, safe to print
 * @param score what was held against the caller, and for; empty when nobody was asked
 */
public record Verdict(
        Decision decision, Step step, Optional<Rule> rule, String reason, List<ScorePart> score) {

    public Verdict {
        score = List.copyOf(score);
    }
}
