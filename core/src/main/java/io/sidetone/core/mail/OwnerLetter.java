package io.sidetone.core.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;

/**
 * A mail of Sidetone's own to the owner of the house.
 *
 * @param messageId with a domain
 * @param body plain text; hostile text in it must have been made harmless
 */
record OwnerLetter(String messageId, HeaderText subject, String body) {

    /** As it goes out. */
    MimeMessage mail(MailAddress from, MailAddress owner, Instant at) throws MessagingException {
        var mail = new FixedIdMail(Session.getInstance(new Properties()), HeaderText.of(messageId));
        var headers = new MailHeaders(mail);
        headers.date(at, ZoneOffset.UTC);
        headers.address("From", from, HeaderText.of("Sidetone"));
        headers.address("To", owner, HeaderText.of(""));
        headers.text("Subject", subject);
        headers.text("Auto-Submitted", HeaderText.of("auto-generated"));
        mail.setText(body, StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }
}
