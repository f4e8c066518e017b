package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Tint;
import io.sidetone.console.output.Words;
import io.sidetone.console.screening.RuleJson;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What adding an entry did.
 *
 * @param other the entry of the other list about the same callers
 */
record AddReport(Change change, Optional<Rule> other, TimeText times) implements Result {

    /**
     * What adding an entry did, in JSON.
     *
     * @param change the kind of change, in kebab-case
     * @param otherList the entry of the other list about the same callers; null when there is none
     */
    record Json(String change, RuleJson entry, @Nullable RuleJson otherList) {}

    @Override
    public Rendering text() {
        var lines = new ArrayList<Line>();
        lines.add(new Line(headline(), Tint.PLAIN));
        lines.add(new Line("  " + details(change.rule()), Tint.FAINT));
        other.ifPresent(rule -> lines.add(new Line(warning(rule), Tint.CAUTION)));
        return new Rendering.Lines(lines);
    }

    @Override
    public Object json() {
        return new Json(
                Words.kebab(change.kind()),
                RuleJson.from(change.rule()),
                other.map(RuleJson::from).orElse(null));
    }

    private String headline() {
        var rule = change.rule();
        return "%s: %s list, %s"
                .formatted(
                        rule.match().text(),
                        Words.kebab(rule.list()),
                        switch (change.kind()) {
                            case ADDED -> "added";
                            case CHANGED -> "was there, changed";
                            case THERE -> "was there already";
                        });
    }

    private String details(Rule rule) {
        return rule.place()
                + rule.expires().map(end -> ", until " + times.shown(end)).orElse(", for ever")
                + rule.treatment().map(treatment -> ", " + Words.kebab(treatment)).orElse("")
                + (rule.note().isEmpty() ? "" : ", \"" + rule.note() + "\"");
    }

    private static String warning(Rule rule) {
        return rule.list() == RuleList.BLOCK
                ? "  It is on the block list too (%s); the allow list comes first."
                        .formatted(rule.place())
                : "  It is on the allow list too (%s), which comes first: such calls still ring."
                        .formatted(rule.place());
    }
}
