package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.sidetone.core.FuzzInput;
import io.sidetone.core.audio.EncodedAudio;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.Sender;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Whatever callers and configuration call themselves: a mail as it was meant, and no other. */
class MailFuzzTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    private static final List<String> HEADERS =
            List.of(
                    "Auto-Submitted",
                    "Content-Type",
                    "Date",
                    "From",
                    "MIME-Version",
                    "Message-ID",
                    "Subject",
                    "To");

    @TempDir static Path folder;
    private static EncodedAudio audio;

    @BeforeAll
    static void recorded() throws Exception {
        audio = EncodedAudio.wav(MailFixture.audio(folder));
    }

    @FuzzTest
    void aMailSaysWhatWasMeant(byte[] input) throws Exception {
        var texts = new FuzzInput(input);
        var sender = new Sender("k", texts.next(), Optional.of(texts.next()), texts.next());
        var recipient = new Recipient(texts.next(), "anna@example.org", ZoneId.of("UTC"));
        Wording wording;
        try {
            var template = new MailTemplate(whole(texts.next()));
            wording = new Wording(template, template, template, Locale.ENGLISH);
        } catch (IllegalArgumentException unknownPlaceholder) {
            assertThat(unknownPlaceholder).hasMessageStartingWith("nothing is known as {");
            return;
        }
        check(wording, sender, recipient);
    }

    /** A file in UTF-8 cannot hold half a character, as a template it is of no interest. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void check(Wording wording, Sender sender, Recipient recipient)
            throws Exception {
        var message = MailFixture.message(sender, recipient);
        var to = new MailAddress(recipient.mail());
        var raw = new ByteArrayOutputStream();
        new MailComposer(MailFixture.FROM, wording)
                .compose(message, recipient, to, audio, Optional.empty())
                .writeTo(raw);
        var filled = wording.subject().fill(new MailValues(Locale.ENGLISH).of(message, recipient));
        checkLines(raw.toByteArray());
        var mail = new MimeMessage(SESSION, new ByteArrayInputStream(raw.toByteArray()));
        checkHeaders(mail, sender);
        assertThat(mail.getSubject()).isEqualTo(HeaderText.of(filled).toString());
        checkAddresses(mail, HeaderText.of(filled), HeaderText.of(recipient.name()));
        checkParts((Multipart) mail.getContent(), filled);
    }

    /** RFC 5322, 2.1.1 and 2.2: lines of 998 bytes; headers of ASCII that can be printed. */
    private static void checkLines(byte[] mail) {
        var text = new String(mail, StandardCharsets.ISO_8859_1);
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.length() <= 998);
        var headers = text.substring(0, text.indexOf("\r\n\r\n"));
        assertThat(headers.split("\r\n", -1)).allMatch(line -> line.matches("[\\t -~]+"));
    }

    private static void checkHeaders(MimeMessage mail, Sender sender) throws Exception {
        var names = Collections.list(mail.getAllHeaders()).stream().map(h -> h.getName()).toList();
        var replyTo = sender.mail().flatMap(MailAddress::parse);
        assertThat(names.stream().filter(name -> !name.equals("Reply-To")).sorted())
                .isEqualTo(HEADERS);
        assertThat(mail.getHeader("Reply-To") != null).isEqualTo(replyTo.isPresent());
        if (replyTo.isPresent()) {
            checkAddress(mail.getHeader("Reply-To"), replyTo.get(), HeaderText.of(sender.name()));
        }
    }

    private static void checkAddresses(MimeMessage mail, HeaderText from, HeaderText to)
            throws Exception {
        checkAddress(mail.getHeader("From"), MailFixture.FROM, from);
        checkAddress(mail.getHeader("To"), new MailAddress("anna@example.org"), to);
    }

    private static void checkAddress(String[] header, MailAddress address, HeaderText name)
            throws Exception {
        assertThat(header).hasSize(1);
        var parsed = InternetAddress.parse(MimeUtility.unfold(header[0]), true);
        assertThat(parsed).hasSize(1);
        assertThat(parsed[0].getAddress()).isEqualTo(address.text());
        assertThat(String.valueOf(Optional.ofNullable(parsed[0].getPersonal()).orElse("")))
                .isEqualTo(name.toString());
    }

    private static void checkParts(Multipart parts, String filled) throws Exception {
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(lines(parts.getBodyPart(0).getContent().toString())).isEqualTo(lines(filled));
        assertThat(parts.getBodyPart(1).getFileName())
                .matches("message-(from-[a-z0-9][a-z0-9-]*-)?2026-11-21-1804\\.wav");
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
