package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.screening.DeskAccess;
import io.sidetone.console.screening.ScreeningDesk;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Puts a caller on the block list for those who have their number already. */
public final class BlockList {

    private final DeskAccess access;

    /** The block list of the house that the desk is of. */
    public BlockList(DeskAccess access) {
        this.access = access;
    }

    /**
     * Adds the number, as {@code screening block add} does.
     *
     * @throws CommandFailed when screening is not configured, or the number is none
     */
    public Result add(String number, String note) throws CommandFailed {
        return access.with(desk -> add(desk, number, note));
    }

    private Result add(ScreeningDesk desk, String number, String note)
            throws CommandFailed, IOException {
        var now = access.now();
        var change = Merge.into(desk, RuleList.BLOCK, now).add(rule(desk, number, note));
        var told = Merge.write(desk, List.of(change)).getFirst();
        var allowed = Merge.into(desk, RuleList.ALLOW, now).find(told.rule());
        return new AddReport(told, allowed, new TimeText(now, desk.zone()));
    }

    private static Rule rule(ScreeningDesk desk, String number, String note) throws CommandFailed {
        try {
            return new Rule(
                    RuleList.BLOCK,
                    desk.matches().apply(number),
                    "",
                    Notes.kept(note),
                    Optional.empty(),
                    Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "'%s' cannot be blocked: %s".formatted(number, e.getMessage()),
                            "'sidetone screening block add --help' lists what an entry may be"),
                    e);
        }
    }
}
