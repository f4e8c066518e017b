package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Result;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.DeskCommand;
import io.sidetone.console.screening.ScreeningDesk;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a list. */
@Command(
        name = "list",
        description = "Show the list: what stands in sidetone.yaml, then what is in the store.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} plumber     only entries with that in number or note"
        })
public final class RuleListCommand extends DeskCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "Only entries that have this text in number, note or place.")
    private List<String> searched = List.of();

    private final RuleList list;

    /** The command for one of the lists. */
    public RuleListCommand(Console console, DeskAccess access, RuleList list) {
        super(console, access);
        this.list = list;
    }

    @Override
    protected Result report(ScreeningDesk desk) throws IOException {
        var rules =
                Stream.concat(desk.written(list).stream(), desk.stored(list).stream())
                        .filter(this::isWanted)
                        .toList();
        return new RuleTable(list, rules, times(desk));
    }

    private boolean isWanted(Rule rule) {
        var text = String.join(" ", searched).toLowerCase(Locale.ROOT);
        return Stream.of(rule.match().text(), rule.note(), rule.place())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
    }
}
