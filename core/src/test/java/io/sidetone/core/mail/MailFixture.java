package io.sidetone.core.mail;

import io.sidetone.core.audio.AudioEncoder;
import io.sidetone.core.audio.Speech;
import io.sidetone.core.config.Host;
import io.sidetone.core.config.Secret;
import io.sidetone.core.outbox.Envelope;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.Sender;
import io.sidetone.core.outbox.StoredMessage;
import io.sidetone.core.outbox.StoredMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A message to mail and the configurations to mail it with. */
final class MailFixture {

    static final MailAddress FROM = new MailAddress("house@example.org");
    static final Recipient ANNA =
            new Recipient("Anna", "anna@example.org", ZoneId.of("Europe/Berlin"));
    static final Sender GRANDMA =
            new Sender("grandma", "Grandma", Optional.of("grandma@example.net"), "201");

    private MailFixture() {}

    static StoredMessage message() {
        return message(GRANDMA, ANNA);
    }

    static StoredMessage message(Sender sender, Recipient recipient) {
        return StoredMessages.queued(
                new Envelope(
                        "podcast",
                        "42",
                        sender,
                        List.of(recipient),
                        "1763748245.7",
                        Duration.ofSeconds(1),
                        OnHangup.SEND),
                Duration.ofSeconds(65));
    }

    static Path audio(Path folder) throws IOException {
        return Files.write(folder.resolve("audio.wav"), Speech.wav(Duration.ofSeconds(2)));
    }

    static Wording wording() {
        return new Wording(
                new MailTemplate("{sender} via Sidetone"),
                new MailTemplate("Message from {sender} ({duration})"),
                new MailTemplate("Hello {recipient},\n{sender} ({number}) spoke on {date}.\n"),
                Locale.ENGLISH);
    }

    static RecordingMailer mailer(MailCarrier carrier) {
        return mailer(carrier, AudioEncoder.NONE);
    }

    static RecordingMailer mailer(MailCarrier carrier, AudioEncoder encoder) {
        return new RecordingMailer(FROM, new MailComposer(FROM, wording()), encoder, carrier);
    }

    static SmtpConfig smtp(int port, SmtpSecurity security, Optional<Path> trust) {
        return smtp(port, security, trust, Optional.of("correct horse"));
    }

    static SmtpConfig open(int port) {
        return smtp(port, SmtpSecurity.NONE, Optional.empty(), Optional.empty());
    }

    static SmtpConfig smtp(
            int port, SmtpSecurity security, Optional<Path> trust, Optional<String> password) {
        return new SmtpConfig(
                new Host("localhost"),
                port,
                security,
                password.map(_ -> "house"),
                password.map(Secret::new),
                trust,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20));
    }
}
