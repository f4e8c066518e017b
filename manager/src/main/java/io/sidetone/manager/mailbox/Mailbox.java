package io.sidetone.manager.mailbox;

/**
 * A mailbox and what is in it.
 *
 * @param person whose it is, from voicemail.conf; empty when Asterisk does not say
 * @param standing what Asterisk knows of it
 */
public record Mailbox(MailboxName name, String person, Standing standing, MessageCount count) {

    /** What Asterisk knows of a mailbox. */
    public enum Standing {
        /** It is one of its own, which it counts when it is asked. */
        LISTED,
        /** Heard of only: another program's, or nobody may ask whether it is there. */
        HEARD,
        /** There is none of this name. */
        MISSING
    }

    Mailbox with(MessageCount newer) {
        return new Mailbox(name, person, standing, newer);
    }
}
