package io.sidetone.console.outbox;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import io.sidetone.core.outbox.Change;
import io.sidetone.core.outbox.Outbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Changes some messages, each for itself: one that cannot be changed stops no other. */
abstract class ChangeCommand extends ReportingCommand {

    private final Spool spool;

    ChangeCommand(Console console, Spool spool) {
        super(console);
        this.spool = spool;
    }

    /** The messages that the user names. */
    abstract List<String> ids(Outbox outbox);

    /** Changes one. */
    abstract Change change(Outbox outbox, String id) throws IOException;

    /** What is said when it was changed. */
    abstract String done();

    @Override
    protected final Result report() throws CommandFailed {
        return spool.change(this::changeAll);
    }

    private ChangeReport changeAll(Outbox outbox) throws IOException {
        var entries = new ArrayList<ChangeReport.Entry>();
        for (var id : ids(outbox)) {
            var matching = outbox.matching(id);
            entries.add(
                    matching.size() == 1
                            ? entry(change(outbox, matching.getFirst().id()))
                            : new ChangeReport.Entry(
                                    id, false, MessageIdHelp.trouble(id, matching)));
        }
        return new ChangeReport(List.copyOf(entries));
    }

    private ChangeReport.Entry entry(Change change) {
        return switch (change) {
            case Change.Done(var message) -> new ChangeReport.Entry(message.id(), true, done());
            case Change.Busy(var message) ->
                    new ChangeReport.Entry(
                            message.id(),
                            false,
                            "is being worked on just now, try again in a moment");
            case Change.NotPossible(var message, var why) ->
                    new ChangeReport.Entry(message.id(), false, "left as it is: " + why);
            case Change.Missing(var id) ->
                    new ChangeReport.Entry(id, false, "is not there any more");
        };
    }
}
