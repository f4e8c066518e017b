package io.sidetone.lab.demo;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.mail.MailAttachment;
import io.sidetone.lab.mail.ReceivedMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;

/** Tells what arrived in the mailbox, and whether it is what the caller said. */
final class MailReport {

    /** Below this a word or the loudness of one has been lost on the way. */
    private static final double SAME_WORDS = 0.9;

    private final Narrator narrator;

    MailReport(Narrator narrator) {
        this.narrator = narrator;
    }

    void tell(ReceivedMail mail, Speech spoken) throws IOException {
        try {
            var message = mail.message();
            narrator.tell("mail", "From:       " + first(message.getFrom()));
            narrator.tell("mail", "To:         " + first(message.getAllRecipients()));
            narrator.tell("mail", "Subject:    " + message.getSubject());
            narrator.tell("mail", "Message-ID: " + message.getMessageID());
            tell(mail.attachment(), spoken);
            narrator.tell("mail", Files.size(mail.eml()) + " bytes in " + mail.eml());
        } catch (MessagingException e) {
            throw new LabFailure("what arrived is no proper message: " + mail.eml(), e);
        }
    }

    private void tell(MailAttachment attachment, Speech spoken) {
        var sound = attachment.sound();
        narrator.tell(
                "mail",
                "attached:   %s, %d bytes, %.1f s of sound"
                        .formatted(
                                attachment.name(),
                                attachment.content().length,
                                sound.length().toMillis() / 1000.0));
        AudioMatch match = AudioMatch.find(spoken.pcm(), sound);
        narrator.tell(
                "mail",
                "compared with what Anna said: %.1f %% the same"
                        .formatted(match.correlation() * 100));
        if (match.correlation() < SAME_WORDS) {
            throw new LabFailure("the attachment does not hold what Anna said");
        }
    }

    private static String first(Object[] addresses) {
        return Objects.toString(Arrays.stream(addresses).findFirst().orElse("?"));
    }
}
