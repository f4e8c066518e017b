package io.sidetone.console.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.live.HelpedView;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.mailbox.MailboxName;
import io.sidetone.manager.mailbox.MailboxPicture;
import io.sidetone.manager.mailbox.MessageCount;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxesScreenTest {

    @Test
    void newMessagesStandOut() {
        var lines = screen(current(List.of(box(20, "Anna", 2), box(21, "Ben", 0)))).body(50, 10);

        assertThat(lines)
                .containsExactly(
                        new Line("house: 2 mailboxes, 2 new, 0 old", Tint.PLAIN),
                        new Line("MAILBOX        NAME              NEW    OLD URGENT", Tint.FAINT),
                        new Line("20@default     Anna                2      0      0", Tint.GOOD),
                        new Line("21@default     Ben                 0      0      0", Tint.PLAIN));
    }

    @Test
    void withoutAConnectionItSaysWhyAndShowsWhatItKnew() {
        var picture = new MailboxPicture(List.of(box(20, "Anna", 2)), Optional.of("gone"), false);

        var lines = screen(picture).body(80, 10);

        assertThat(lines.getFirst()).isEqualTo(new Line("house: gone", Tint.BAD));
        assertThat(lines).hasSize(3);
    }

    @Test
    void theKeysScrollAndLeave() {
        var many = IntStream.range(100, 200).mapToObj(each -> box(each, "", 0)).toList();
        var view = new HelpedView(screen(current(many)));
        view.frame(80, 24);
        assertThat(view.press("end")).isTrue();

        assertThat(view.frame(80, 24)).anyMatch(line -> line.text().startsWith("199@default"));
        assertThat(view.press("q")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20,5", "80,24", "300,100"})
    void nothingIsWiderThanTheTerminalWhateverSomebodyIsCalled(int columns, int rows) {
        var hostile = box(20, "\u202e\u001b[2J" + "山".repeat(500), 999_999);
        var many = IntStream.range(0, 500).mapToObj(_ -> hostile).toList();

        var lines = new HelpedView(screen(current(many))).frame(columns, rows);

        assertThat(lines).hasSize(rows);
        assertThat(lines).allMatch(line -> line.text().length() <= columns);
    }

    private static MailboxesScreen screen(MailboxPicture picture) {
        return new MailboxesScreen("house", () -> picture);
    }

    private static MailboxPicture current(List<Mailbox> boxes) {
        return new MailboxPicture(boxes, Optional.empty(), true);
    }

    private static Mailbox box(int number, String person, int unheard) {
        return new Mailbox(
                MailboxName.of(Integer.toString(number)),
                person,
                Standing.LISTED,
                new MessageCount(unheard, 0, 0));
    }
}
