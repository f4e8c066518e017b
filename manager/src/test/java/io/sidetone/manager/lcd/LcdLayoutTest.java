package io.sidetone.manager.lcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.mailbox.MailboxName;
import io.sidetone.manager.mailbox.MailboxPicture;
import io.sidetone.manager.mailbox.MessageCount;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LcdLayoutTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2026-11-21T14:05:00+01:00[Europe/Berlin]");

    private static final List<Mailbox> FAMILY =
            List.of(box("20", "Anna", 2, 0, 1), box("21", "Ben", 0, 3, 0), box("22", "", 0, 0, 0));

    @Test
    void fourRowsShowTheClockAndAMailboxEach() {
        assertThat(house(20, 4, FAMILY))
                .containsExactly(
                        " Sat 21 Nov  14:05  ",
                        "Anna          2 new!",
                        "Ben            3 old",
                        "22             0 new");
    }

    @Test
    void aWideDisplayHasRoomForTheYear() {
        assertThat(house(40, 4, FAMILY).getFirst()).contains("Sat 21 Nov 2026  14:05");
    }

    @Test
    void whereThereIsNoRoomForAllOnlyThoseWithNewMessagesAreShown() {
        assertThat(house(16, 2, FAMILY)).containsExactly("Sat 21 Nov 14:05", "Anna      2 new!");
        assertThat(house(16, 2, List.of(box("1", "", 0, 1, 0), box("2", "", 0, 0, 0))))
                .containsExactly("Sat 21 Nov 14:05", "No new messages ");
    }

    @Test
    void moreThanFitAreShownOneAfterTheOther() {
        var many = IntStream.range(10, 13).mapToObj(each -> box("" + each, "", 1, 0, 0)).toList();
        var shown =
                IntStream.range(0, 3)
                        .mapToObj(turn ->
                                panel(
                                                16,
                                                2,
                                                current(many),
                                                NOW.plusSeconds(
                                                        (long) turn * LcdLayout.PAGE_SECONDS))
                                        .house()
                                        .get(1)
                                        .substring(0, 2))
                        .toList();
        assertThat(shown).containsExactlyInAnyOrder("10", "11", "12");
    }

    @Test
    void oneRowShowsTheTimeAndHowMany() {
        assertThat(house(20, 1, FAMILY)).containsExactly("14:05 2 messages    ");
    }

    @Test
    void withoutAConnectionTheClockGoesOn() {
        var picture = new MailboxPicture(FAMILY, Optional.of("gone"), false);
        assertThat(panel(20, 4, picture, NOW).house())
                .startsWith(" Sat 21 Nov  14:05  ", "No connection       ");
    }

    @Test
    void anAlertTakesTheWholeDisplay() {
        var alert = new LcdAlert("Call from", List.of("Müller", "", "+49301234"));
        var scene = new LcdScene(current(FAMILY), NOW, Optional.of(alert));
        assertThat(layout(16, 2).panel(scene).alert().orElseThrow())
                .containsExactly("   Call from    ", "    Mueller     ");
        assertThat(layout(20, 4).panel(scene).alert().orElseThrow())
                .containsExactly(
                        "     Call from      ",
                        "      Mueller       ",
                        "     +49301234      ",
                        "                    ");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,4", "5,2", "16,1", "16,2", "20,4", "40,4", "256,256"})
    void onEverySizeEveryRowIsAsWideAsTheDisplay(int columns, int rows) {
        var hostile = box("20", "\u202eEve\r\n\"\\{}" + "x".repeat(5_000), 999_999, 0, 9);
        var alert = new LcdAlert("Call from", List.of("\0\n\u0301\ud800", "x".repeat(5_000)));
        for (var boxes : List.of(List.<Mailbox>of(), List.of(hostile), FAMILY)) {
            var panel =
                    layout(columns, rows)
                            .panel(new LcdScene(current(boxes), NOW, Optional.of(alert)));
            for (var shown : List.of(panel.house(), panel.alert().orElseThrow())) {
                assertThat(shown).hasSize(rows).allMatch(row -> row.length() == columns);
                assertThat(String.join("", shown).chars())
                        .allMatch(each -> each >= ' ' && each <= '~');
            }
        }
    }

    private static List<String> house(int columns, int rows, List<Mailbox> boxes) {
        return panel(columns, rows, current(boxes), NOW).house();
    }

    private static LcdPanel panel(
            int columns, int rows, MailboxPicture picture, ZonedDateTime now) {
        return layout(columns, rows).panel(new LcdScene(picture, now, Optional.empty()));
    }

    private static LcdLayout layout(int columns, int rows) {
        return new LcdLayout(new DisplaySize(columns, rows), LcdCharacters.ASCII);
    }

    private static MailboxPicture current(List<Mailbox> boxes) {
        return new MailboxPicture(boxes, Optional.empty(), true);
    }

    private static Mailbox box(String number, String person, int unheard, int old, int urgent) {
        return new Mailbox(
                MailboxName.of(number),
                person,
                Standing.LISTED,
                new MessageCount(unheard, old, urgent));
    }
}
