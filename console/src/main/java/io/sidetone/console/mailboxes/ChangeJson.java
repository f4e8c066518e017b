package io.sidetone.console.mailboxes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sidetone.console.output.Words;
import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.MailboxChange;
import io.sidetone.manager.mailbox.MessageCount;
import java.time.Instant;

/**
 * What has become of a mailbox, in JSON.
 *
 * @param unheard new messages, urgent ones among them
 * @param standing {@code listed}, {@code heard}, {@code missing}; {@code gone} when Asterisk has
 *     the mailbox no longer
 * @param newMessage whether somebody has just left a message
 * @param caller who was on the line, as far as Asterisk says
 */
record ChangeJson(
        Instant at,
        String mailbox,
        String name,
        @JsonProperty("new") int unheard,
        int old,
        int urgent,
        String standing,
        boolean newMessage,
        String caller) {

    static ChangeJson from(MailboxChange change) {
        var count = change.after().map(Mailbox::count).orElse(MessageCount.NONE);
        return new ChangeJson(
                change.at(),
                change.name().toString(),
                change.after().map(Mailbox::person).orElse(""),
                count.unheard(),
                count.old(),
                count.urgent(),
                change.after().map(box -> Words.kebab(box.standing())).orElse("gone"),
                change.isNewMessage(),
                change.caller());
    }
}
