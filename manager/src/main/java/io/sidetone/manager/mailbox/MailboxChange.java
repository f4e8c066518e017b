package io.sidetone.manager.mailbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a mailbox.
 *
 * @param at when it was noticed
 * @param before empty when it was not known
 * @param after empty when it is not there any more
 * @param caller who was on the line when Asterisk told it, as Asterisk names them; hostile, mostly
 *     empty
 */
public record MailboxChange(
        Instant at, Optional<Mailbox> before, Optional<Mailbox> after, String caller) {

    /** Which mailbox. */
    public MailboxName name() {
        return after.or(() -> before).map(Mailbox::name).orElseThrow();
    }

    /** Whether somebody has left a message since; not for those found when a mailbox is met. */
    public boolean isNewMessage() {
        return before.isPresent()
                && after.isPresent()
                && after.get().count().unheard() > before.get().count().unheard();
    }
}
