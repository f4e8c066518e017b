package io.sidetone.manager.lcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.mailbox.MailboxView;
import io.sidetone.manager.mailbox.MailboxWatch;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.stream.ScriptedPbx;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Weeks in a moment: a million events through the mailboxes and onto a display. */
class MailboxSoakTest {

    private static final int EVENTS = 1_000_000;

    /** Of what is in use; a leak of 20 bytes an event would be more. */
    private static final long MOST_GROWTH = 10_000_000;

    @Test
    void nothingGrows() throws Exception {
        var view = new MailboxView(List.of(), Clock.systemUTC());
        var board = new LcdBoard(view::picture, _ -> true, Clock.systemUTC());
        var weeks = new Weeks(EVENTS);
        try (var lcdd = PlayedLcdd.obliging();
                var display =
                        new LcdDisplay(
                                lcdd.address(),
                                LcdCharacters.ASCII,
                                board::scene,
                                _ -> {},
                                new Random(1))) {
            board.onChange(display::wake);
            display.start();
            lcdd.await("\"house\" \"4\" \"1\" \"4\"");
            new MailboxWatch(new OneMailbox(), view, List.of(board)).run(weeks);
            lcdd.await("\"alert\" \"-priority\" \"alert\"");
        }
        assertThat(weeks.used()).hasSize(5);
        assertThat(weeks.used().getLast() - weeks.used().getFirst())
                .as("bytes in use: %s", weeks.used())
                .isLessThan(MOST_GROWTH);
    }

    /** An Asterisk with one mailbox, of which nothing is remembered. */
    private static final class OneMailbox implements Pbx {

        @Override
        public String name() {
            return "one mailbox";
        }

        @Override
        public boolean isLive() {
            return true;
        }

        @Override
        public EventStream follow(EventWish wish) {
            return new Weeks(0);
        }

        @Override
        public AmiResponse ask(AmiAction action) {
            return action.name().equals("VoicemailUsersList")
                    ? new AmiResponse(success(), List.of(entry()))
                    : new AmiResponse(success(), List.of());
        }

        private static AmiMessage success() {
            return ScriptedPbx.message("Response", "Success", "NewMessages", "1");
        }

        private static AmiMessage entry() {
            return ScriptedPbx.message("VoiceMailbox", "20", "VMContext", "default");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
