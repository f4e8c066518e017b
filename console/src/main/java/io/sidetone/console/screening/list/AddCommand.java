package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Words;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.DeskCommand;
import io.sidetone.console.screening.ScreeningDesk;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds one entry to a list. */
abstract class AddCommand extends DeskCommand {

    @Parameters(arity = "1..*", paramLabel = "NUMBER", description = "One of: " + Forms.ALL)
    private List<String> number = List.of();

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, in your words.")
    private String note = "";

    @ArgGroup private @Nullable Ending ending;

    private final RuleList list;

    AddCommand(Console console, DeskAccess access, RuleList list) {
        super(console, access);
        this.list = list;
    }

    /** What the callers meet; empty for what the configuration says of all. */
    abstract Optional<Treatment> treatment();

    @Override
    protected final Result report(ScreeningDesk desk) throws CommandFailed, IOException {
        var now = access().now();
        var change = Merge.into(desk, list, now).add(rule(desk));
        var told = Merge.write(desk, List.of(change)).getFirst();
        return new AddReport(told, onOther(desk, told.rule(), now), times(desk));
    }

    private Rule rule(ScreeningDesk desk) throws CommandFailed {
        var typed = String.join(" ", number);
        try {
            return new Rule(
                    list,
                    desk.matches().apply(typed),
                    "",
                    Notes.kept(note),
                    expires(desk),
                    treatment());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "'%s' cannot be added: %s".formatted(typed, e.getMessage()),
                            number.size() > 1
                                    ? "Several entries at once: write one a line and use 'import -'"
                                    : "'sidetone screening %s add --help' lists what an entry may be"
                                            .formatted(Words.kebab(list))),
                    e);
        }
    }

    private Optional<Instant> expires(ScreeningDesk desk) {
        try {
            return ending == null ? Optional.empty() : ending.instant(times(desk));
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    /** Where the other list says something of the same callers. */
    private Optional<Rule> onOther(ScreeningDesk desk, Rule rule, Instant now) throws IOException {
        var other = list == RuleList.ALLOW ? RuleList.BLOCK : RuleList.ALLOW;
        return Merge.into(desk, other, now).find(rule);
    }
}
