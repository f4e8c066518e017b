package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Words;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.DeskCommand;
import io.sidetone.console.screening.RuleJson;
import io.sidetone.console.screening.ScreeningDesk;
import io.sidetone.core.config.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes an entry off a list. */
@Command(
        name = "remove",
        description = {
            "Take an entry off the list.",
            "What stands in sidetone.yaml is removed there, and by 'sidetone reload'."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ${COMMAND-FULL-NAME} 030 123456", "  ${COMMAND-FULL-NAME} 'store #17'"})
public final class RuleRemoveCommand extends DeskCommand {

    private static final int NEAR_ONES = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "NUMBER",
            description = "As it was added, or as 'list' shows it; or its place.")
    private List<String> number = List.of();

    private final RuleList list;

    /** The command for one of the lists. */
    public RuleRemoveCommand(Console console, DeskAccess access, RuleList list) {
        super(console, access);
        this.list = list;
    }

    /** What was removed. */
    private record Removed(Rule rule) implements Result {

        @Override
        public Rendering text() {
            return Rendering.lines(
                    "%s: %s list, removed (it was %s)"
                            .formatted(
                                    rule.match().text(), Words.kebab(rule.list()), rule.place()));
        }

        @Override
        public Object json() {
            return RuleJson.from(rule);
        }
    }

    @Override
    protected Result report(ScreeningDesk desk) throws CommandFailed, IOException {
        var typed = String.join(" ", number);
        var wanted = text(desk, typed);
        var stored = desk.stored(list);
        var rule = find(stored, typed, wanted);
        if (rule.isEmpty()) {
            throw new CommandFailed(missing(desk, wanted, stored));
        }
        desk.remove(List.of(rule.get()));
        return new Removed(rule.get());
    }

    /** As the lists have it; what cannot be understood may be a place, or an old slip. */
    private static String text(ScreeningDesk desk, String typed) {
        try {
            return desk.matches().apply(typed).text();
        } catch (IllegalArgumentException e) {
            return typed;
        }
    }

    private static Optional<Rule> find(List<Rule> rules, String typed, String wanted) {
        return rules.stream()
                .filter(rule -> rule.match().text().equals(wanted) || rule.place().equals(typed))
                .findFirst();
    }

    private Failure missing(ScreeningDesk desk, String wanted, List<Rule> stored) {
        var name = Words.kebab(list);
        return find(desk.written(list), wanted, wanted)
                .<Failure>map(rule ->
                        new Failure.Fixable(
                                "%s stands in the configuration, at %s"
                                        .formatted(rule.match().text(), rule.place()),
                                "Remove it there, then 'sidetone reload'"))
                .orElseGet(() ->
                        new Failure.Fixable(
                                "%s is not on the %s list%s"
                                        .formatted(wanted, name, near(wanted, stored)),
                                "'sidetone screening %s list' shows what is there"
                                        .formatted(name)));
    }

    private static String near(String wanted, List<Rule> stored) {
        var left = new ArrayList<>(stored.stream().map(rule -> rule.match().text()).toList());
        var near = new ArrayList<String>();
        for (int i = 0; i < NEAR_ONES; i++) {
            Spelling.nearest(wanted, left).ifPresent(near::add);
            left.removeAll(near);
        }
        return near.isEmpty() ? "" : "; near it: " + String.join(", ", near);
    }
}
