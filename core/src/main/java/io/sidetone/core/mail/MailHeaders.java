package io.sidetone.core.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes the headers of a mail. Nothing else in this package may: what it takes cannot hold a line
 * break.
 */
final class MailHeaders {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** RFC 5322, 3.3. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    /** How an encoded word begins (RFC 2047); {@link HeaderText} lets no text begin so. */
    private static final String ENCODED_WORD = "=?";

    private final MimeMessage mail;

    MailHeaders(MimeMessage mail) {
        this.mail = mail;
    }

    void text(String name, HeaderText text) throws MessagingException {
        try {
            var encoded = MimeUtility.encodeText(text.toString(), UTF_8, null);
            mail.setHeader(name, folded(name, encoded));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
    }

    void address(String name, MailAddress address, HeaderText displayName)
            throws MessagingException {
        try {
            var mailbox = new InternetAddress(address.text(), displayName.toString(), UTF_8);
            mail.setHeader(name, folded(name, mailbox.toString()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
    }

    /**
     * Lines of 78 (RFC 5322, 2.1.1), but not where a line might end in a backslash: some readers,
     * Jakarta Mail's among them, take that for the line break's own escape. Text that is not
     * encoded is far below the 998 bytes that a line may have.
     */
    private static String folded(String name, String value) {
        var mayEndInBackslash = value.indexOf('\\') >= 0 && !value.contains(ENCODED_WORD);
        return mayEndInBackslash ? value : MimeUtility.fold(name.length() + 2, value);
    }

    void date(Instant when, ZoneId zone) throws MessagingException {
        mail.setHeader("Date", DATE.format(when.atZone(zone)));
    }
}
