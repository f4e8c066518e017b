package io.sidetone.lab.faults.mail;

import io.sidetone.lab.mail.SmtpFault;

/**
 * One thing that can go wrong between Sidetone and a mail server.
 *
 * @param name for the report
 * @param fault what the server does in one conversation
 * @param fate what must become of the message by that conversation
 * @param said what {@code outbox list} then shows, a part of it
 */
public record MailFault(String name, SmtpFault fault, Fate fate, String said) {

    /** What becomes of a message. */
    public enum Fate {
        /** Tried again. */
        RETRIED,
        /** Not tried again; the owner is told. */
        DEAD,
        /** Delivered all the same. */
        DELIVERED
    }

    @Override
    public String toString() {
        return name;
    }
}
