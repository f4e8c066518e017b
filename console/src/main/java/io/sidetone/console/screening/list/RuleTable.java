package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Words;
import io.sidetone.console.screening.RuleJson;
import java.util.ArrayList;
import java.util.List;

/** Entries of a list. */
record RuleTable(RuleList list, List<Rule> rules, TimeText times) implements Result {

    @Override
    public Rendering text() {
        return rules.isEmpty()
                ? Rendering.lines("No entries.")
                : new Rendering.Table(headings(), rules.stream().map(this::row).toList());
    }

    @Override
    public Object json() {
        return rules.stream().map(RuleJson::from).toList();
    }

    private List<String> headings() {
        return list == RuleList.BLOCK
                ? List.of("NUMBER", "UNTIL", "TREATMENT", "PLACE", "NOTE")
                : List.of("NUMBER", "UNTIL", "PLACE", "NOTE");
    }

    private List<String> row(Rule rule) {
        var cells = new ArrayList<String>();
        cells.add(rule.match().text());
        cells.add(until(rule));
        if (list == RuleList.BLOCK) {
            cells.add(rule.treatment().map(Words::kebab).orElse("-"));
        }
        cells.add(rule.place());
        cells.add(rule.note());
        return cells;
    }

    private String until(Rule rule) {
        return rule.expires()
                .map(end -> end.isAfter(times.now()) ? times.shown(end) : "over")
                .orElse("-");
    }
}
