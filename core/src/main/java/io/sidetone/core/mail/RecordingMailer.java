package io.sidetone.core.mail;

import io.sidetone.core.audio.AudioEncoder;
import io.sidetone.core.audio.EncodedAudio;
import io.sidetone.core.outbox.AttachedPicture;
import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.outbox.Mailer;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.StoredMessage;
import io.sidetone.core.process.CommandRunner;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails recordings: writes the mail, encodes the audio when that is wanted, and hands it over. */
public final class RecordingMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingMailer.class);

    private final MailAddress from;
    private final MailComposer composer;
    private final AudioEncoder encoder;
    private final MailCarrier carrier;

    RecordingMailer(
            MailAddress from, MailComposer composer, AudioEncoder encoder, MailCarrier carrier) {
        this.from = from;
        this.composer = composer;
        this.encoder = encoder;
        this.carrier = carrier;
    }

    /** The mailer that a configuration describes. */
    public static RecordingMailer of(MailConfig config, MailCarrier carrier) {
        return new RecordingMailer(
                config.from(),
                new MailComposer(config.from(), config.wording()),
                config.attachment().audioEncoder(new CommandRunner()),
                carrier);
    }

    @Override
    public DeliveryResult deliver(StoredMessage message, Recipient recipient, Path audio) {
        var to = MailAddress.parse(recipient.mail());
        if (to.isEmpty()) {
            return new DeliveryResult.Refused("not a mail address; correct it and retry");
        }
        try {
            return deliver(message, recipient, to.get(), audio);
        } catch (IOException | MessagingException e) {
            LOG.error("mail of message {} could not be written", message.id(), e);
            return new DeliveryResult.TryLater(
                    SmtpVerdict.line("the mail could not be written: " + e.getMessage()));
        }
    }

    /** Encodes beside the audio: what a crash leaves there goes with the message. */
    private DeliveryResult deliver(
            StoredMessage message, Recipient recipient, MailAddress to, Path audio)
            throws IOException, MessagingException {
        var encoded = encoder.encode(audio, audio.toAbsolutePath().resolveSibling(""));
        try {
            var attached = encoded.orElse(EncodedAudio.wav(audio));
            var picture = AttachedPicture.beside(audio);
            var mail = composer.compose(message, recipient, to, attached, picture);
            return carrier.carry(mail, from, to);
        } finally {
            if (encoded.isPresent()) {
                Files.deleteIfExists(encoded.get().file());
            }
        }
    }
}
