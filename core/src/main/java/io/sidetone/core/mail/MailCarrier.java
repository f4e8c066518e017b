package io.sidetone.core.mail;

import io.sidetone.core.outbox.DeliveryResult;
import jakarta.mail.internet.MimeMessage;

/** Brings a finished mail to a mail server. */
public interface MailCarrier {

    /**
     * Hands over one mail for one recipient; blocks until it is taken, refused or a time-out has
     * passed.
     *
     * @param from where a report of failure goes, the envelope sender
     */
    DeliveryResult carry(MimeMessage mail, MailAddress from, MailAddress to);

    /** Whether mail could be handed over now, as far as that shows without sending any. */
    DeliveryResult check();
}
