package io.sidetone.console.screening.replay;

import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.console.output.Words;

/**
 * A call of the past beside what would become of it now.
 *
 * @param now the verdict, in the words of {@link ScreenedCall#verdict}
 * @param step which step would speak, in JSON's words
 * @param rule the rule that would match; empty when none would
 * @param place where it stands; empty likewise
 */
record Comparison(
        ScreenedCall call, String now, String step, String rule, String place, String reason) {

    /** Nothing about it depends on the rules. */
    static Comparison unchanged(ScreenedCall call) {
        return new Comparison(
                call,
                call.verdict(),
                Words.kebab(call.step()),
                call.rule(),
                call.place(),
                call.reason());
    }

    boolean isChanged() {
        return !now.equals(call.verdict());
    }

    /** The place of the rule, or the step that needs none. */
    String because() {
        return place.isEmpty() ? step : place;
    }

    static String text(Rule rule) {
        return rule.match().text();
    }
}
