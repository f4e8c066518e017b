package io.sidetone.console.mailboxes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sidetone.console.output.Words;
import io.sidetone.manager.mailbox.Mailbox;

/**
 * A mailbox in JSON.
 *
 * @param mailbox {@code 20@default}
 * @param name whose it is; empty when Asterisk does not say
 * @param unheard new messages, urgent ones among them
 * @param standing {@code listed}, {@code heard} or {@code missing}
 */
record MailboxJson(
        String mailbox,
        String name,
        @JsonProperty("new") int unheard,
        int old,
        int urgent,
        String standing) {

    static MailboxJson from(Mailbox box) {
        return new MailboxJson(
                box.name().toString(),
                box.person(),
                box.count().unheard(),
                box.count().old(),
                box.count().urgent(),
                Words.kebab(box.standing()));
    }
}
