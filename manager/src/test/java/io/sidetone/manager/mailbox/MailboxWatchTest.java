package io.sidetone.manager.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ScriptedPbx;
import io.sidetone.manager.stream.StreamItem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MailboxWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ScriptedPbx pbx = new ScriptedPbx();
    private final ScriptedMailboxes asterisk =
            new ScriptedMailboxes(pbx).boxes("20 Anna", "21 Ben");
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> atConnections = new ArrayList<>();
    private MailboxView view = new MailboxView(List.of(), InstantSource.fixed(NOON));

    @Test
    void everyMailboxIsCountedWhenAConnectionBeginsForAsteriskTellsOfNoneThen() throws Exception {
        asterisk.holds("20", 2, 3, 1);
        pbx.connected();

        run();

        assertThat(told).containsExactly("20@default: - > 3/3/1", "21@default: - > 0/0/0");
        assertThat(view.picture().boxes())
                .extracting(Mailbox::person)
                .containsExactly("Anna", "Ben");
        assertThat(view.picture().total()).isEqualTo(new MessageCount(3, 3, 1));
        assertThat(view.picture().isCurrent()).isTrue();
    }

    @Test
    void aMessageIsToldOnceAndWhetherItIsUrgentIsAsked() throws Exception {
        pbx.connected();
        atConnections.add(() -> asterisk.holds("20", 0, 0, 1));
        asterisk.tells("20", 1, 0).tells("20", 1, 0);

        run();

        assertThat(told).last().isEqualTo("20@default: 0/0/0 > 1/0/1 new message");
        assertThat(told).hasSize(3);
    }

    @Test
    void whatWasReadOrLeftWithoutAConnectionIsSeenWhenItIsBack() throws Exception {
        asterisk.holds("20", 2, 0, 0).holds("21", 1, 0, 0);
        pbx.connected();
        pbx.tell(new Lost(NOON, "Asterisk hung up"));
        pbx.tell(new Gap(NOON, NOON, Gap.Reason.DISCONNECTED, 0)).connected();
        atConnections.add(() -> asterisk.holds("20", 0, 1, 0).holds("21", 2, 0, 0));

        run();

        assertThat(told)
                .endsWith("20@default: 2/0/0 > 0/1/0", "21@default: 1/0/0 > 2/0/0 new message");
    }

    @Test
    void whileThereIsNoConnectionThePictureSaysWhyAndKeepsWhatItKnew() throws Exception {
        asterisk.holds("20", 2, 0, 0);
        pbx.connected().tell(new Lost(NOON, "Asterisk hung up"));

        run();

        assertThat(view.picture().isCurrent()).isFalse();
        assertThat(view.picture().trouble()).contains("Asterisk hung up");
        assertThat(view.picture().total().unheard()).isEqualTo(2);
    }

    @Test
    void aMailboxThatIsTakenFromVoicemailConfGoes() throws Exception {
        pbx.connected().connected();
        atConnections.add(() -> asterisk.boxes("20 Anna"));

        run();

        assertThat(told).last().isEqualTo("21@default: 0/0/0 > -");
        assertThat(view.picture().boxes()).hasSize(1);
    }

    @Test
    void onlyThoseThatAreNamedAreAskedForAndListenedTo() throws Exception {
        lookAt("21");
        pbx.connected();
        asterisk.tells("20", 1, 0).tells("21", 1, 0);
        atConnections.add(() -> asterisk.holds("21", 1, 0, 0));

        run();

        assertThat(told)
                .containsExactly("21@default: - > 0/0/0", "21@default: 0/0/0 > 1/0/0 new message");
        assertThat(pbx.asked().stream().map(AmiAction::name)).doesNotContain("VoicemailUsersList");
    }

    @Test
    void oneThatAsteriskDoesNotHaveIsKnownToBeMissing() throws Exception {
        lookAt("20", "99");
        pbx.answer(
                "VoicemailUserStatus 99",
                ScriptedPbx.message(
                        "Response", "Success",
                        "Message", "There is no voicemail user of the given info."));
        pbx.connected();

        run();

        assertThat(view.picture().boxes())
                .extracting(Mailbox::standing)
                .containsExactly(Standing.LISTED, Standing.MISSING);
    }

    @Test
    void anAccountThatMayOnlyCountIsEnoughForThoseThatAreNamed() throws Exception {
        lookAt("20");
        pbx.answer("VoicemailUserStatus 20", refusal());
        asterisk.holds("20", 4, 0, 0);
        pbx.connected();

        run();

        assertThat(told).containsExactly("20@default: - > 4/0/0");
        assertThat(view.picture().trouble()).isEmpty();
    }

    @Test
    void anAccountThatMayNotListIsToldAndWhatAsteriskTellsIsTakenAllTheSame() throws Exception {
        pbx.answer("VoicemailUsersList", refusal());
        pbx.connected();
        asterisk.tells("30", 2, 1);

        run();

        assertThat(view.picture().trouble().orElseThrow())
                .contains("VoicemailUsersList: Permission denied", "write=reporting");
        assertThat(told).containsExactly("30@default: - > 2/1/0");
    }

    @Test
    void theCallerIsKnownWhereAsteriskSaysWhoWasOnTheLine() throws Exception {
        pbx.connected()
                .event(
                        "MessageWaiting",
                        "Mailbox",
                        "20@default",
                        "New",
                        "1",
                        "Old",
                        "0",
                        "CallerIDNum",
                        "+49301",
                        "CallerIDName",
                        "<unknown>");
        atConnections.add(() -> asterisk.holds("20", 1, 0, 0));
        var callers = new ArrayList<String>();

        run((item, changes) -> {
            changes.forEach(change -> callers.add(change.caller()));
            answerAnew(item);
        });

        assertThat(callers).containsExactly("", "", "+49301");
    }

    @Test
    void noiseNeitherHarmsNorStays() throws Exception {
        pbx.connected()
                .event("MessageWaiting")
                .event("MessageWaiting", "Mailbox", "a,b@c d", "New", "1")
                .event("MessageWaiting", "Mailbox", "20@default", "New", "-1", "Old", "99999999999")
                .event("Newchannel", "Mailbox", "20@default", "New", "7");

        run();

        assertThat(view.picture().total()).isEqualTo(MessageCount.NONE);
        assertThat(told).hasSize(2);
    }

    @Test
    void eventsCannotMakeMailboxesWithoutEnd() throws Exception {
        pbx.answer("VoicemailUsersList", ScriptedPbx.message("Response", "Success"));
        pbx.connected();
        for (int number = 0; number < MailboxShelf.MOST + 100; number++) {
            asterisk.tells(Integer.toString(number), 1, 0);
        }

        run();

        assertThat(view.picture().boxes()).hasSize(MailboxShelf.MOST);
    }

    private void lookAt(String... boxes) {
        view =
                new MailboxView(
                        Stream.of(boxes).map(MailboxName::of).toList(), InstantSource.fixed(NOON));
    }

    private void run() throws InterruptedException {
        run((item, changes) -> {
            changes.forEach(change -> told.add(shown(change)));
            answerAnew(item);
        });
    }

    private void answerAnew(StreamItem item) {
        if (item instanceof Connected && !atConnections.isEmpty()) {
            atConnections.removeFirst().run();
        }
    }

    private void run(MailboxListener listener) throws InterruptedException {
        pbx.end();
        new MailboxWatch(pbx, view, List.of(listener)).run(pbx.follow(MailboxWatch.WISH));
    }

    private static AmiMessage refusal() {
        return ScriptedPbx.message("Response", "Error", "Message", "Permission denied");
    }

    private static String shown(MailboxChange change) {
        return change.name()
                + ": "
                + change.before().map(MailboxWatchTest::shown).orElse("-")
                + " > "
                + change.after().map(MailboxWatchTest::shown).orElse("-")
                + (change.isNewMessage() ? " new message" : "");
    }

    private static String shown(Mailbox box) {
        return "%d/%d/%d".formatted(box.count().unheard(), box.count().old(), box.count().urgent());
    }
}
