package io.sidetone.core.mail;

import io.sidetone.core.audio.EncodedAudio;
import io.sidetone.core.outbox.AttachedPicture;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.StoredMessage;
import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Writes the mail that brings a message. Audio and picture stay on the disk and are read when the
 * mail is sent, so their length costs no memory.
 */
final class MailComposer {

    /** Mail is only written with it, never sent, so it needs no settings. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private final MailAddress from;
    private final Wording wording;
    private final MailValues values;

    MailComposer(MailAddress from, Wording wording) {
        this.from = from;
        this.wording = wording;
        this.values = new MailValues(wording.language());
    }

    MimeMessage compose(
            StoredMessage message,
            Recipient recipient,
            MailAddress to,
            EncodedAudio audio,
            Optional<AttachedPicture> picture)
            throws MessagingException {
        var filled = values.of(message, recipient);
        var mail = new FixedIdMail(SESSION, HeaderText.of(message.messageId()));
        address(mail, message, recipient, to, filled);
        var parts = new MimeMultipart("mixed", body(filled), audio(message, recipient, audio));
        if (picture.isPresent()) {
            parts.addBodyPart(picture(message, recipient, picture.get()));
        }
        mail.setContent(parts);
        mail.saveChanges();
        return mail;
    }

    private void address(
            MimeMessage mail,
            StoredMessage message,
            Recipient recipient,
            MailAddress to,
            Map<String, HeaderText> filled)
            throws MessagingException {
        var headers = new MailHeaders(mail);
        var sender = message.envelope().sender();
        headers.date(message.created(), recipient.zone());
        headers.address("From", from, HeaderText.of(wording.fromName().fill(filled)));
        var replyTo = sender.mail().flatMap(MailAddress::parse);
        if (replyTo.isPresent()) {
            headers.address("Reply-To", replyTo.get(), HeaderText.of(sender.name()));
        }
        headers.address("To", to, HeaderText.of(recipient.name()));
        headers.text("Subject", HeaderText.of(wording.subject().fill(filled)));
        headers.text("Auto-Submitted", HeaderText.of("auto-generated"));
    }

    private MimeBodyPart body(Map<String, HeaderText> filled) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(wording.body().fill(filled), StandardCharsets.UTF_8.name());
        return part;
    }

    private static MimeBodyPart audio(
            StoredMessage message, Recipient recipient, EncodedAudio audio)
            throws MessagingException {
        var sender = message.envelope().sender().name();
        var name =
                AttachmentName.of(sender, message.created(), recipient.zone(), audio.extension());
        return attachment(new TypedFile(audio.file(), audio.mediaType()), name);
    }

    private static MimeBodyPart picture(
            StoredMessage message, Recipient recipient, AttachedPicture picture)
            throws MessagingException {
        var format = picture.format();
        var name =
                AttachmentName.ofPicture(message.created(), recipient.zone(), format.extension());
        return attachment(new TypedFile(picture.file(), format.mediaType()), name);
    }

    private static MimeBodyPart attachment(TypedFile file, String name) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(file));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(name);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A file whose type is known and not guessed from its name. */
    private static final class TypedFile extends FileDataSource {

        private final String mediaType;

        TypedFile(Path file, String mediaType) {
            super(file.toFile());
            this.mediaType = mediaType;
        }

        @Override
        public String getContentType() {
            return mediaType;
        }
    }
}
