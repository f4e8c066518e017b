package io.sidetone.manager.lcd;

import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.mailbox.MailboxPicture;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lays out what there is to show on a display of any size. */
final class LcdLayout {

    /** Long enough to read what does not fit at once; then comes the next of it. */
    static final int PAGE_SECONDS = 4;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<DateTimeFormatter> CLOCKS =
            Stream.of(
                            "EEE d MMM yyyy  HH:mm",
                            "EEE d MMM  HH:mm",
                            "EEE d MMM HH:mm",
                            "d MMM HH:mm",
                            "HH:mm")
                    .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                    .toList();

    private final DisplaySize size;
    private final LcdCharacters characters;

    LcdLayout(DisplaySize size, LcdCharacters characters) {
        this.size = size;
        this.characters = characters;
    }

    LcdPanel panel(LcdScene scene) {
        return new LcdPanel(house(scene), scene.alert().map(this::alert));
    }

    private List<String> house(LcdScene scene) {
        if (size.rows() == 1) {
            var line = TIME.format(scene.now()) + " " + summary(scene.mailboxes());
            return List.of(fitted(line));
        }
        var rows = new ArrayList<String>();
        rows.add(centred(clock(scene.now())));
        rows.addAll(page(lines(scene.mailboxes()), scene.now().toLocalTime().toSecondOfDay()));
        return filled(rows);
    }

    private String clock(ZonedDateTime now) {
        return CLOCKS.stream()
                .map(format -> format.format(now))
                .filter(text -> text.length() <= size.columns())
                .findFirst()
                .orElse("");
    }

    /** All of them where there is room for all, else those that somebody should listen to. */
    private List<String> lines(MailboxPicture picture) {
        if (!picture.isCurrent()) {
            return List.of(picture.trouble().isPresent() ? "No connection" : "Connecting ...");
        }
        var boxes = picture.boxes();
        if (boxes.size() > size.rows() - 1) {
            boxes = boxes.stream().filter(each -> each.count().unheard() > 0).toList();
        }
        return boxes.isEmpty()
                ? List.of(summary(picture))
                : boxes.stream().map(this::line).toList();
    }

    private List<String> page(List<String> lines, int second) {
        int room = size.rows() - 1;
        int pages = Math.ceilDiv(lines.size(), room);
        int first = second / PAGE_SECONDS % pages * room;
        return lines.subList(first, Math.min(lines.size(), first + room)).stream()
                .map(this::fitted)
                .toList();
    }

    private static String summary(MailboxPicture picture) {
        if (!picture.isCurrent()) {
            return "no PBX";
        }
        int unheard = picture.total().unheard();
        return unheard == 0
                ? "No new messages"
                : unheard + (unheard == 1 ? " message" : " messages");
    }

    private String line(Mailbox box) {
        var name = characters.writable(box.person().isBlank() ? box.name().brief() : box.person());
        var count = count(box);
        int room = size.columns() - count.length() - 1;
        return room < 1 ? count : padded(name, room) + " " + count;
    }

    private static String count(Mailbox box) {
        if (box.standing() == Standing.MISSING) {
            return "no such box";
        }
        var count = box.count();
        var urgent = count.urgent() > 0 ? "!" : "";
        return count.unheard() == 0 && count.old() > 0
                ? count.old() + " old"
                : "%d new%s".formatted(count.unheard(), urgent);
    }

    /** The heading makes way for what it stands over. */
    private List<String> alert(LcdAlert alert) {
        if (size.rows() == 1) {
            return List.of(
                    fitted(alert.lines().isEmpty() ? alert.heading() : alert.lines().getFirst()));
        }
        var rows = new ArrayList<String>();
        rows.add(centred(characters.writable(alert.heading())));
        alert.lines().stream().limit(size.rows() - 1L).map(this::centredOrCut).forEach(rows::add);
        return filled(rows);
    }

    private String centredOrCut(String text) {
        return centred(characters.writable(text));
    }

    private List<String> filled(List<String> rows) {
        while (rows.size() < size.rows()) {
            rows.add(fitted(""));
        }
        return rows;
    }

    private String centred(String text) {
        var cut = text.strip();
        return fitted(" ".repeat(Math.max(0, (size.columns() - cut.length()) / 2)) + cut);
    }

    private String fitted(String text) {
        return padded(characters.writable(text), size.columns());
    }

    private static String padded(String text, int room) {
        var cut = text.substring(0, Math.min(text.length(), room));
        return cut + " ".repeat(room - cut.length());
    }
}
