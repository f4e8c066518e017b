package io.sidetone.manager.lcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.mailbox.MailboxChange;
import io.sidetone.manager.mailbox.MailboxName;
import io.sidetone.manager.mailbox.MailboxPicture;
import io.sidetone.manager.mailbox.MessageCount;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LcdBoardTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final LcdBoard board = board(_ -> true);

    @Test
    void aCallIsShownWhileATelephoneRings() {
        rings(board, "PJSIP/trunk-1", "call", "phone", "Eve", "+4930");
        rings(board, "PJSIP/trunk-1", "call", "other", "Eve", "+4930");
        assertThat(alert()).contains(new LcdAlert("Call from", List.of("Eve", "+4930", "for 201")));
        tell(board, "DialEnd", "DestUniqueid", "other", "DialStatus", "CANCEL");
        assertThat(alert()).isPresent();
        tell(board, "DialEnd", "DestUniqueid", "phone", "DialStatus", "ANSWER");
        assertThat(alert()).isEmpty();
    }

    @Test
    void aTelephoneThatIsGoneRingsNoMore() {
        rings(board, "PJSIP/trunk-1", "call", "phone", "Eve", "+4930");
        tell(board, "Hangup", "Uniqueid", "phone");
        assertThat(alert()).isEmpty();
    }

    @Test
    void anEndThatWasMissedDoesNotStayOnTheDisplay() {
        rings(board, "PJSIP/trunk-1", "call", "phone", "Eve", "+4930");
        passes(RingingCalls.LONGEST.plusSeconds(1));
        assertThat(alert()).isEmpty();
        rings(board, "PJSIP/trunk-1", "call", "phone", "Eve", "+4930");
        board.hear(new Lost(now.get(), "gone"), List.of());
        assertThat(alert()).isEmpty();
    }

    @Test
    void whoWithholdsTheirNumberIsNotCalledUnknown() {
        rings(board, "PJSIP/trunk-1", "call", "phone", "<unknown>", "<unknown>");
        assertThat(alert().orElseThrow().lines()).contains("number withheld");
    }

    @Test
    void whoIsRungByAProgramIsShownWhoIsAtTheOtherEnd() {
        tell(
                board,
                "DialBegin",
                "DestUniqueid",
                "phone",
                "DestLinkedid",
                "call",
                "DestConnectedLineNum",
                "+4930",
                "DestConnectedLineName",
                "Eve");
        assertThat(alert().orElseThrow().lines()).startsWith("Eve", "+4930");
    }

    @Test
    void aNameThatAsteriskHasEscapedIsReadAsItWas() {
        rings(board, "PJSIP/trunk-1", "call", "phone", "O\\'Brien \\\\ \\\"\\n", "+4930");
        assertThat(alert().orElseThrow().lines()).startsWith("O'Brien \\ \"");
    }

    @Test
    void whoHasClickedToDialIsNoCaller() {
        tell(board, "DialBegin", "DestUniqueid", "phone", "DestLinkedid", "call");
        assertThat(alert()).isEmpty();
    }

    @Test
    void onlyThoseCallersAreShownWhoAreWanted() {
        var trunk = board(ChannelGlob.anyOf(List.of("pjsip/Trunk-?*")));
        rings(trunk, "PJSIP/kitchen-1", "call", "phone", "Kitchen", "201");
        assertThat(trunk.scene().alert()).isEmpty();
        rings(trunk, "PJSIP/trunk-1", "call", "phone", "Eve", "+4930");
        assertThat(trunk.scene().alert()).isPresent();
        var nobody = board(ChannelGlob.anyOf(List.of("none")));
        rings(nobody, "PJSIP/trunk-1", "call", "phone", "Eve", "+4930");
        assertThat(nobody.scene().alert()).isEmpty();
    }

    @Test
    void aMessageIsAnnouncedForAWhileAndARingingTelephoneComesFirst() {
        board.hear(event("MessageWaiting"), List.of(change(0, 1)));
        assertThat(alert())
                .contains(new LcdAlert("New message", List.of("Anna: 1 new", "from Eve")));
        rings(board, "PJSIP/trunk-1", "call", "phone", "Ida", "+4931");
        assertThat(alert().orElseThrow().heading()).isEqualTo("Call from");
        tell(board, "Hangup", "Uniqueid", "phone");
        assertThat(alert().orElseThrow().heading()).isEqualTo("New message");
        passes(LcdBoard.MESSAGE_LENGTH);
        assertThat(alert()).isEmpty();
    }

    @Test
    void aMessageThatWasHeardIsNotAnnounced() {
        board.hear(event("MessageWaiting"), List.of(change(2, 1)));
        assertThat(alert()).isEmpty();
    }

    private Optional<LcdAlert> alert() {
        return board.scene().alert();
    }

    private void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private LcdBoard board(Predicate<String> isIncoming) {
        return new LcdBoard(() -> MailboxPicture.UNKNOWN, isIncoming, new Hand());
    }

    private void rings(
            LcdBoard told, String channel, String call, String phone, String name, String number) {
        tell(
                told,
                "DialBegin",
                "Channel",
                channel,
                "CallerIDNum",
                number,
                "CallerIDName",
                name,
                "DestUniqueid",
                phone,
                "DestLinkedid",
                call,
                "DestCallerIDNum",
                "201");
    }

    private void tell(LcdBoard told, String type, String... headers) {
        told.hear(event(type, headers), List.of());
    }

    private ManagerEvent event(String type, String... namesAndValues) {
        var headers = new ArrayList<AmiHeader>();
        headers.add(new AmiHeader("Event", type));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new AmiHeader(namesAndValues[i], namesAndValues[i + 1]));
        }
        return ManagerEvent.of(now.get(), headers);
    }

    private MailboxChange change(int before, int after) {
        return new MailboxChange(
                now.get(), Optional.of(anna(before)), Optional.of(anna(after)), "Eve");
    }

    private static Mailbox anna(int unheard) {
        return new Mailbox(
                MailboxName.of("20"), "Anna", Standing.LISTED, new MessageCount(unheard, 0, 0));
    }

    /** A clock that stands where the test has put it. */
    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
