package io.sidetone.lab.mail;

import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that came with a message.
 *
 * @param name its file name
 * @param type its media type, with parameters
 * @param content the decoded file, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // looked at, never compared
public record MailAttachment(String name, String type, byte[] content) {

    static List<MailAttachment> allOf(MimeMessage message) throws MessagingException, IOException {
        List<MailAttachment> found = new ArrayList<>();
        if (message.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                    found.add(of(part));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The sound in it. */
    public Pcm sound() {
        return WavFile.read(content);
    }

    private static MailAttachment of(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new MailAttachment(
                    String.valueOf(part.getFileName()), part.getContentType(), in.readAllBytes());
        }
    }
}
