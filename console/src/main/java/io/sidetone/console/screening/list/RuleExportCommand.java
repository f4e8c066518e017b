package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.DeskCommand;
import io.sidetone.console.screening.RuleJson;
import io.sidetone.console.screening.ScreeningDesk;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Writes a list as CSV. */
@Command(
        name = "export",
        description = {
            "Write the list as CSV, as 'import' reads it.",
            "Only what is in the store: sidetone.yaml is a file already."
        },
        footerHeading = "%nExamples:%n",
        footer = "  ${COMMAND-FULL-NAME} > list.csv")
public final class RuleExportCommand extends DeskCommand {

    private final Console console;
    private final RuleList list;

    /** The command for one of the lists. */
    public RuleExportCommand(Console console, DeskAccess access, RuleList list) {
        super(console, access);
        this.console = console;
        this.list = list;
    }

    /** Entries as CSV. */
    private record Exported(List<Rule> rules) implements Result {

        @Override
        public Rendering text() {
            return Rendering.lines(
                    Stream.concat(Stream.of(Csv.HEADER), rules.stream().map(Csv::line)).toList());
        }

        @Override
        public Object json() {
            return rules.stream().map(RuleJson::from).toList();
        }
    }

    @Override
    protected Result report(ScreeningDesk desk) throws IOException {
        int written = desk.written(list).size();
        if (written > 0) {
            console.say("Not among them: %d that stand in the configuration".formatted(written));
        }
        return new Exported(desk.stored(list));
    }
}
