package io.sidetone.core.mail;

import io.sidetone.core.config.Secret;
import io.sidetone.core.outbox.DeliveryResult;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks SMTP (RFC 5321) with one mail server, a new connection for each mail. */
public final class SmtpCarrier implements MailCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);

    private final SmtpConfig config;
    private final Properties settings;
    private final SmtpVerdict verdict;

    /**
     * @throws IOException when the certificates to trust cannot be read
     */
    public SmtpCarrier(SmtpConfig config) throws IOException {
        this.config = config;
        this.settings = SmtpSettings.of(config, tls(config));
        this.verdict = new SmtpVerdict(config.host() + ":" + config.port());
    }

    @Override
    public DeliveryResult carry(MimeMessage mail, MailAddress from, MailAddress to) {
        var sending = new Properties();
        sending.putAll(settings);
        sending.setProperty("mail.smtp.from", from.text());
        return converse(
                sending,
                server ->
                        server.sendMessage(
                                mail, new Address[] {new InternetAddress(to.text(), true)}));
    }

    /** Connects and logs in. */
    @Override
    public DeliveryResult check() {
        return converse(settings, _ -> {});
    }

    private DeliveryResult converse(Properties sending, Talk talk) {
        SMTPTransport server = null;
        try {
            server = (SMTPTransport) Session.getInstance(sending).getTransport("smtp");
            server.connect(
                    config.host().name(),
                    config.port(),
                    config.user().orElse(null),
                    config.password().map(Secret::reveal).orElse(null));
            talk.with(server);
            return new DeliveryResult.Accepted(SmtpVerdict.line(server.getLastServerResponse()));
        } catch (MessagingException e) {
            LOG.debug("mail server {}:{}", config.host(), config.port(), e);
            return verdict.on(e);
        } finally {
            close(server);
        }
    }

    private static void close(@Nullable SMTPTransport server) {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server left first", e); // what it said to the mail stands
        }
    }

    private static SSLSocketFactory tls(SmtpConfig config) throws IOException {
        return config.trust().isPresent()
                ? TrustedCertificates.of(config.trust().get())
                : (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /** What is said between the greeting and the farewell. */
    @FunctionalInterface
    private interface Talk {
        void with(SMTPTransport server) throws MessagingException;
    }
}
