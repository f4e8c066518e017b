package io.sidetone.core.mail;

import io.sidetone.core.config.Default;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The configuration's section {@code mail}.
 *
 * @param from the house's own address: mail comes from it, and reports of failure go to it
 * @param transport a mail server or a program
 * @param smtp the mail server; needed with that transport only
 * @param sendmail the program and its arguments; used with that transport only
 * @param attachment what recordings are mailed as
 * @param owner who is told of a message that cannot be delivered; nobody when empty
 * @param fromName the name shown beside {@code from}
 * @param subject the subject of a mail
 * @param body the text above the recording
 * @param language of the names of days and months in a mail
 */
public record MailConfig(
        MailAddress from,
        @Default("smtp") MailTransport transport,
        Optional<SmtpConfig> smtp,
        @Default("[/usr/sbin/sendmail, -i, -t]") List<String> sendmail,
        @Default("{}") AttachmentConfig attachment,
        Optional<MailAddress> owner,
        @Default("'{sender} via Sidetone'") MailTemplate fromName,
        @Default("'Message from {sender} ({duration})'") MailTemplate subject,
        @Default(
                        "\"Hello {recipient},\\n\\n{sender} ({number}) spoke a message for you on"
                                + " {date}.\\nIt is attached and lasts {duration}.\\n\"")
                MailTemplate body,
        @Default("en") Locale language) {

    /**
     * @throws IllegalArgumentException when the transport's own settings are missing
     */
    public MailConfig {
        sendmail = List.copyOf(sendmail);
        if (transport == MailTransport.SMTP && smtp.isEmpty()) {
            throw new IllegalArgumentException(
                    "smtp is missing: name the mail server, or write transport: sendmail");
        }
        if (transport == MailTransport.SENDMAIL && sendmail.isEmpty()) {
            throw new IllegalArgumentException("sendmail needs a program to run");
        }
    }

    /**
     * What this configuration says brings mail on its way.
     *
     * @throws IOException when the certificates to trust cannot be read
     */
    public MailCarrier carrier() throws IOException {
        return switch (transport) {
            case SMTP -> new SmtpCarrier(smtp.orElseThrow());
            case SENDMAIL -> new SendmailCarrier(sendmail, SendmailCarrier.LIMIT);
        };
    }

    Wording wording() {
        return new Wording(fromName, subject, body, language);
    }
}
