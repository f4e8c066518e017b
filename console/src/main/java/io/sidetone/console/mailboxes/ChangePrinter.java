package io.sidetone.console.mailboxes;

import io.sidetone.console.output.Console;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.mailbox.MailboxChange;
import io.sidetone.manager.mailbox.MailboxListener;
import io.sidetone.manager.stream.StreamItem;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Prints each change as it comes: a line for people, or a line of JSON. */
final class ChangePrinter implements MailboxListener {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Console console;
    private final boolean json;
    private final ZoneId zone;
    private final Runnable onDeserted;

    /**
     * @param onDeserted run once nobody reads any more
     */
    ChangePrinter(Console console, boolean json, ZoneId zone, Runnable onDeserted) {
        this.console = console;
        this.json = json;
        this.zone = zone;
        this.onDeserted = onDeserted;
    }

    private record Line(MailboxChange change) implements Result {

        @Override
        public Rendering text() {
            return Rendering.lines();
        }

        @Override
        public Object json() {
            return ChangeJson.from(change);
        }
    }

    @Override
    public void hear(StreamItem item, List<MailboxChange> changes) {
        changes.forEach(this::print);
        if (console.isDeserted()) {
            onDeserted.run();
        }
    }

    private void print(MailboxChange change) {
        if (json) {
            console.showJson(new Line(change));
        } else {
            console.print(line(change));
        }
    }

    private String line(MailboxChange change) {
        return "%s  %s  %s"
                .formatted(
                        TIME.format(change.at().atZone(zone)),
                        change.name(),
                        change.after().map(ChangePrinter::words).orElse("no longer there"));
    }

    private static String words(Mailbox box) {
        if (box.standing() == Standing.MISSING) {
            return "no such mailbox";
        }
        var count = box.count();
        var urgent = count.urgent() == 0 ? "" : " (%d urgent)".formatted(count.urgent());
        var person = box.person().isBlank() ? "" : "  " + box.person();
        return "%d new%s, %d old%s".formatted(count.unheard(), urgent, count.old(), person);
    }
}
