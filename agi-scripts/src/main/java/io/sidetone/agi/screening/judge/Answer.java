package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What came of one question.
 *
 * @param decision empty when it decides nothing
 * @param rule the entry of a list that decided
 * @param finding part of a sentence, safe to print
 * @param score what was held against the caller and for
 */
record Answer(
        Optional<Decision> decision, Optional<Rule> rule, String finding, List<ScorePart> score) {

    static Answer silent(String finding) {
        return new Answer(Optional.empty(), Optional.empty(), finding, List.of());
    }

    static Answer decides(Decision decision, String finding) {
        return new Answer(Optional.of(decision), Optional.empty(), finding, List.of());
    }

    static Answer decides(Decision decision, Rule rule) {
        return new Answer(Optional.of(decision), Optional.of(rule), Wording.of(rule), List.of());
    }

    static Answer scored(Optional<Decision> decision, String finding, List<ScorePart> score) {
        return new Answer(decision, Optional.empty(), finding, score);
    }
}
