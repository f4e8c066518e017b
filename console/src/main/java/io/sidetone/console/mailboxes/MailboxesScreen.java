package io.sidetone.console.mailboxes;

import io.sidetone.console.live.Cell;
import io.sidetone.console.live.Key;
import io.sidetone.console.live.KeyTable;
import io.sidetone.console.live.KeyedView;
import io.sidetone.console.live.Scroll;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.mailbox.MailboxPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The mailboxes as they are now, for somebody who watches. */
final class MailboxesScreen implements KeyedView {

    /** Above the rows: how it stands, and the headings. */
    private static final int ABOVE = 2;

    private static final int COUNT_WIDTH = 7;
    private static final int COUNTS_WIDTH = 3 * COUNT_WIDTH;
    private static final int WIDEST_NAME = 24;

    private final String pbx;
    private final Supplier<MailboxPicture> mailboxes;
    private final Scroll scroll = new Scroll();
    private final KeyTable keys = KeyTable.of(Key.quit()).and(scroll.keys());

    /**
     * @param pbx how it is called
     */
    MailboxesScreen(String pbx, Supplier<MailboxPicture> mailboxes) {
        this.pbx = pbx;
        this.mailboxes = mailboxes;
    }

    @Override
    public KeyTable keys() {
        return keys;
    }

    @Override
    public List<Line> body(int columns, int rows) {
        var picture = mailboxes.get();
        scroll.fit(picture.boxes().size(), rows - ABOVE);
        var lines = new ArrayList<Line>();
        lines.add(standing(picture, columns));
        lines.add(new Line(row("MAILBOX", "NAME", "NEW", "OLD", "URGENT", columns), Tint.FAINT));
        picture.boxes().subList(scroll.top(), scroll.bottom()).stream()
                .map(box -> line(box, columns))
                .forEach(lines::add);
        return lines;
    }

    private Line standing(MailboxPicture picture, int columns) {
        if (picture.trouble().isPresent()) {
            return new Line(Cell.cut(pbx + ": " + picture.trouble().get(), columns), Tint.BAD);
        }
        var total = picture.total();
        var words =
                picture.isCurrent()
                        ? "%d mailboxes, %d new, %d old"
                                .formatted(picture.boxes().size(), total.unheard(), total.old())
                        : "connecting …";
        return new Line(Cell.cut(pbx + ": " + words, columns), Tint.PLAIN);
    }

    private static Line line(Mailbox box, int columns) {
        if (box.standing() == Standing.MISSING) {
            return new Line(
                    row(box.name().toString(), "no such mailbox", "-", "-", "-", columns),
                    Tint.BAD);
        }
        var count = box.count();
        var text =
                row(
                        box.name().toString(),
                        box.person(),
                        Integer.toString(count.unheard()),
                        Integer.toString(count.old()),
                        Integer.toString(count.urgent()),
                        columns);
        return new Line(text, count.unheard() > 0 ? Tint.GOOD : Tint.PLAIN);
    }

    private static String row(
            String name, String person, String unheard, String old, String urgent, int columns) {
        int words = Math.max(8, columns - COUNTS_WIDTH);
        int first = Math.min(WIDEST_NAME, words / 2);
        var text =
                Cell.of(name, first)
                        + " "
                        + Cell.of(person, words - first - 1)
                        + right(unheard)
                        + right(old)
                        + right(urgent);
        return Cell.cut(text, columns);
    }

    private static String right(String count) {
        return " ".repeat(Math.max(0, COUNT_WIDTH - count.length())) + count;
    }
}
