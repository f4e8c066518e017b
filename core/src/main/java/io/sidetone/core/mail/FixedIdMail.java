package io.sidetone.core.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail that keeps the {@code Message-ID} it was given at every attempt to deliver it. */
final class FixedIdMail extends MimeMessage {

    private final HeaderText messageId;

    FixedIdMail(Session session, HeaderText messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        new MailHeaders(this).text("Message-ID", messageId);
    }
}
