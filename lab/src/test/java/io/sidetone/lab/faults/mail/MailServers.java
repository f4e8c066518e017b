package io.sidetone.lab.faults.mail;

import io.sidetone.core.audio.encode.AudioFormat;
import io.sidetone.core.config.Host;
import io.sidetone.core.config.Secret;
import io.sidetone.core.mail.AttachmentConfig;
import io.sidetone.core.mail.MailAddress;
import io.sidetone.core.mail.MailConfig;
import io.sidetone.core.mail.MailTemplate;
import io.sidetone.core.mail.MailTransport;
import io.sidetone.core.mail.RecordingMailer;
import io.sidetone.core.mail.SmtpConfig;
import io.sidetone.core.mail.SmtpSecurity;
import io.sidetone.core.outbox.Mailer;
import io.sidetone.core.outbox.Recipient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server for each recipient, so that each meets a fault of their own. */
public final class MailServers {

    private final Map<String, Mailer> byAddress = new ConcurrentHashMap<>();

    /** What is delivered to this recipient goes through that server. */
    Recipient recipient(String mailbox, SmtpConfig server) {
        var recipient = new Recipient(mailbox, mailbox + "@friends.example", ZoneOffset.UTC);
        byAddress.put(recipient.mail(), mailer(server));
        return recipient;
    }

    Mailer mailer() {
        return (message, to, audio) -> byAddress.get(to.mail()).deliver(message, to, audio);
    }

    public static SmtpConfig plain(int port, Duration limit) {
        return server(port, limit, SmtpSecurity.NONE, false, Optional.empty());
    }

    static SmtpConfig server(
            int port,
            Duration limit,
            SmtpSecurity security,
            boolean password,
            Optional<Path> trust) {
        return new SmtpConfig(
                new Host("localhost"),
                port,
                security,
                password ? Optional.of("house") : Optional.empty(),
                password ? Optional.of(new Secret("correct horse")) : Optional.empty(),
                trust,
                limit,
                limit,
                limit,
                limit.multipliedBy(3));
    }

    public static Mailer mailer(SmtpConfig server) {
        try {
            var config = mail(server);
            return RecordingMailer.of(config, config.carrier());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MailConfig mail(SmtpConfig server) {
        return new MailConfig(
                new MailAddress("sidetone@house.example"),
                MailTransport.SMTP,
                Optional.of(server),
                List.of(),
                new AttachmentConfig(AudioFormat.WAV, List.of()),
                Optional.of(new MailAddress("owner@friends.example")),
                new MailTemplate("{sender} via Sidetone"),
                new MailTemplate("Message from {sender}"),
                new MailTemplate("Hello {recipient}"),
                Locale.ENGLISH);
    }
}
