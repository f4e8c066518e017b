package io.sidetone.core.mail;

import io.sidetone.core.config.Secret;
import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.tls.TrustedCertificates;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
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
    private final SSLSocketFactory tls;
    private final SmtpVerdict verdict;

    /**
     * @throws IOException when the certificates to trust cannot be read
     */
    public SmtpCarrier(SmtpConfig config) throws IOException {
        this.config = config;
        this.tls = tls(config);
        this.verdict = new SmtpVerdict(config.host() + ":" + config.port());
    }

    @Override
    public DeliveryResult carry(MimeMessage mail, MailAddress from, MailAddress to) {
        return converse((server, settings) -> {
            settings.setProperty("mail.smtp.from", from.text());
            if (server.supportsExtension("SIZE")) {
                // Too big is said before the mail goes over the line (RFC 1870).
                settings.setProperty("mail.smtp.mailextension", "SIZE=" + sizeOf(mail));
            }
            server.sendMessage(mail, new Address[] {new InternetAddress(to.text(), true)});
        });
    }

    /** Connects and logs in. */
    @Override
    public DeliveryResult check() {
        return converse((_, _) -> {});
    }

    private DeliveryResult converse(Talk talk) {
        try (var watch = ConversationWatch.begin(config)) {
            return converse(talk, watch);
        }
    }

    private DeliveryResult converse(Talk talk, ConversationWatch watch) {
        var settings = SmtpSettings.of(config, tls, watch);
        SMTPTransport server = null;
        try {
            server = (SMTPTransport) Session.getInstance(settings).getTransport("smtp");
            server.connect(
                    config.host().name(),
                    config.port(),
                    config.user().orElse(null),
                    config.password().map(Secret::reveal).orElse(null));
            talk.with(server, settings);
            return new DeliveryResult.Accepted(SmtpVerdict.line(server.getLastServerResponse()));
        } catch (MessagingException e) {
            LOG.debug("mail server {}:{}", config.host(), config.port(), e);
            return verdict.on(e, watch.broken(), lastWords(server));
        } finally {
            close(server);
        }
    }

    private static String lastWords(@Nullable SMTPTransport server) {
        var said = server == null ? null : server.getLastServerResponse();
        return said == null ? "" : said;
    }

    private static long sizeOf(MimeMessage mail) throws MessagingException {
        var counted = new CountedBytes();
        try {
            mail.writeTo(counted);
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be read", e);
        }
        return counted.count();
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
                ? TrustedCertificates.of(config.trust().get()).getSocketFactory()
                : (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /** What is said between the greeting and the farewell. */
    @FunctionalInterface
    private interface Talk {
        void with(SMTPTransport server, Properties settings) throws MessagingException;
    }

    /** Keeps nothing of what is written but its size. */
    private static final class CountedBytes extends OutputStream {

        private long count;

        long count() {
            return count;
        }

        @Override
        public void write(int octet) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }
}
