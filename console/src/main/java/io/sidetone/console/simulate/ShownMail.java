package io.sidetone.console.simulate;

import io.sidetone.core.mail.MailAddress;
import io.sidetone.core.mail.MailCarrier;
import io.sidetone.core.outbox.DeliveryResult;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.function.Consumer;

/** Shows a mail where another carrier would send it. */
final class ShownMail implements MailCarrier {

    private final Consumer<String> print;

    ShownMail(Consumer<String> print) {
        this.print = print;
    }

    @Override
    public DeliveryResult carry(MimeMessage mail, MailAddress from, MailAddress to) {
        try {
            print.accept("✉ this mail would be sent now");
            for (var header : new String[] {"From", "Reply-To", "To", "Subject"}) {
                var value = mail.getHeader(header, ", ");
                if (value != null) {
                    print.accept("    " + header + ": " + MimeUtility.decodeText(value));
                }
            }
            var parts = (MimeMultipart) mail.getContent();
            for (int at = 0; at < parts.getCount(); at++) {
                var name = parts.getBodyPart(at).getFileName();
                if (name != null) {
                    print.accept("    attached: " + name);
                }
            }
            return new DeliveryResult.Accepted("shown");
        } catch (MessagingException | IOException e) {
            return new DeliveryResult.Refused(e.toString());
        }
    }

    @Override
    public DeliveryResult check() {
        return new DeliveryResult.Accepted("nothing is sent");
    }
}
