package io.sidetone.manager.mailbox;

import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.stream.ScriptedPbx;
import java.util.stream.Stream;

/** An Asterisk with voicemail, as a test plays it. */
public final class ScriptedMailboxes {

    private final ScriptedPbx pbx;

    /** Nobody has a mailbox yet. */
    public ScriptedMailboxes(ScriptedPbx pbx) {
        this.pbx = pbx;
        boxes();
    }

    /** These are in voicemail.conf, each {@code NUMBER NAME}, all of them empty. */
    public ScriptedMailboxes boxes(String... boxes) {
        pbx.answer(
                "VoicemailUsersList",
                ScriptedPbx.message("Response", "Success"),
                Stream.of(boxes).map(ScriptedMailboxes::entry).toArray(AmiMessage[]::new));
        for (var box : boxes) {
            var number = box.split(" ")[0];
            pbx.answer(
                    "VoicemailUserStatus " + number,
                    ScriptedPbx.message("Response", "Success"),
                    entry(box));
            holds(number, 0, 0, 0);
        }
        return this;
    }

    /**
     * What one of them holds from now on.
     *
     * @param fresh new ones that are not urgent, as MailboxCount tells them
     */
    public ScriptedMailboxes holds(String number, int fresh, int old, int urgent) {
        pbx.answer(
                "MailboxCount " + number + "@default",
                ScriptedPbx.message(
                        "Response", "Success",
                        "UrgMessages", Integer.toString(urgent),
                        "NewMessages", Integer.toString(fresh),
                        "OldMessages", Integer.toString(old)));
        return this;
    }

    /** Asterisk tells of one of them. */
    public ScriptedMailboxes tells(String number, int unheard, int old) {
        pbx.event(
                "MessageWaiting",
                "Mailbox",
                number + "@default",
                "Waiting",
                unheard > 0 ? "1" : "0",
                "New",
                Integer.toString(unheard),
                "Old",
                Integer.toString(old));
        return this;
    }

    private static AmiMessage entry(String box) {
        var words = box.split(" ", 2);
        return ScriptedPbx.message(
                "Event",
                "VoicemailUserEntry",
                "VMContext",
                "default",
                "VoiceMailbox",
                words[0],
                "Fullname",
                words[1]);
    }
}
