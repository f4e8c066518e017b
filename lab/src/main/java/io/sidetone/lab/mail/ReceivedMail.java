package io.sidetone.lab.mail;

import io.sidetone.lab.LabFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * A message that the sink has taken, whole.
 *
 * @param eml the file, as it came over the wire
 * @param from envelope sender
 * @param to envelope recipients
 */
public record ReceivedMail(Path eml, String from, List<String> to) {

    public ReceivedMail {
        to = List.copyOf(to);
    }

    /** The message as mail programs understand it. */
    public MimeMessage message() throws MessagingException, IOException {
        try (InputStream in = Files.newInputStream(eml)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    /** Its Message-ID, with the angle brackets. */
    public String messageId() throws MessagingException, IOException {
        return message().getMessageID();
    }

    /** The first attachment. */
    public MailAttachment attachment() throws MessagingException, IOException {
        return attachments().stream()
                .findFirst()
                .orElseThrow(() -> new LabFailure("the message has no attachment"));
    }

    /** All attachments, in order. */
    public List<MailAttachment> attachments() throws MessagingException, IOException {
        return MailAttachment.allOf(message());
    }
}
