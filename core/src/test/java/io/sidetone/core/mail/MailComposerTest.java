package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.EncodedAudio;
import io.sidetone.core.camera.Pictures;
import io.sidetone.core.outbox.AttachedPicture;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.Sender;
import io.sidetone.core.outbox.StoredMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailComposerTest {

    private static final String HOSTILE = "Eve\r\nBcc: all@example.org\r\n\r\n<b>\u2028X-Evil: 1";

    private static final List<String> HEADERS =
            List.of(
                    "Date",
                    "From",
                    "Reply-To",
                    "To",
                    "Message-ID",
                    "Subject",
                    "Auto-Submitted",
                    "MIME-Version",
                    "Content-Type");

    @TempDir Path folder;

    @Test
    void theMailSaysWhoSpokeWhenAndCarriesTheRecording() throws Exception {
        var audio = MailFixture.audio(folder);
        var mail = compose(MailFixture.message(), MailFixture.ANNA, audio);
        assertThat(mail.getHeader("From", null))
                .isEqualTo("Grandma via Sidetone <house@example.org>");
        assertThat(mail.getHeader("Reply-To", null)).isEqualTo("Grandma <grandma@example.net>");
        assertThat(mail.getHeader("To", null)).isEqualTo("Anna <anna@example.org>");
        assertThat(mail.getSubject()).isEqualTo("Message from Grandma (1 min 5 s)");
        assertThat(mail.getMessageID()).isEqualTo("<20261121-180405000-abcdefgh2345@example.org>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("Date", null)).isEqualTo("Sat, 21 Nov 2026 19:04:05 +0100");
        var parts = (Multipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Grandma (201) spoke on Saturday, 21 November 2026, 19:04.");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("audio/wav");
        assertThat(parts.getBodyPart(1).getFileName())
                .isEqualTo("message-from-grandma-2026-11-21-1904.wav");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(Files.readAllBytes(audio));
    }

    @Test
    void aPictureIsAttachedAfterTheRecording() throws Exception {
        var picture = Files.write(folder.resolve("picture"), Pictures.jpeg(3_000).content());
        var audio = MailFixture.audio(folder);
        var mail = compose(MailFixture.message(), MailFixture.ANNA, audio);
        var parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(2).getContentType()).startsWith("image/jpeg");
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("picture-2026-11-21-1904.jpg");
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes())
                .isEqualTo(Files.readAllBytes(picture));
    }

    @Test
    void aNameInAnyScriptArrivesAsItWasWritten() throws Exception {
        var sender = new Sender("k", "Großmutter 祖母, \"Omi\"", Optional.empty(), "");
        var mail = compose(MailFixture.message(sender, MailFixture.ANNA));
        assertThat(mail.getFrom()[0].toString()).contains("house@example.org");
        assertThat(mail.getSubject()).startsWith("Message from Großmutter 祖母, \"Omi\"");
        assertThat(mail.getHeader("Reply-To")).isNull();
    }

    @Test
    void noNameNumberOrAddressBeginsAnotherHeader() throws Exception {
        var sender = new Sender("k", HOSTILE, Optional.of("a@b\r\nBcc: c@d"), HOSTILE);
        var recipient = new Recipient(HOSTILE, "anna@example.org", ZoneId.of("UTC"));
        var mail = compose(MailFixture.message(sender, recipient), recipient);
        assertThat(headerNames(mail)).containsExactlyInAnyOrderElementsOf(without("Reply-To"));
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void noRandomNameBeginsAnotherHeader() throws Exception {
        var random = new Random(2026);
        var breaks =
                "\r\n\u0085\u2028\u2029\u000b\u000c\0 :<>\"\\,;=?_()@ä祖👵".codePoints().toArray();
        for (var round = 0; round < 300; round++) {
            var name = new StringBuilder("A");
            for (var i = random.nextInt(120); i > 0; i--) {
                name.appendCodePoint(breaks[random.nextInt(breaks.length)]);
            }
            name.append("\r\nBcc: eve@example.org");
            var text = name.toString();
            var sender = new Sender("k", text, Optional.of("g@example.net"), text);
            var recipient = new Recipient(text, "anna@example.org", ZoneId.of("UTC"));
            var mail = compose(MailFixture.message(sender, recipient), recipient);
            assertThat(headerNames(mail)).containsExactlyInAnyOrderElementsOf(HEADERS);
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getFrom()).hasSize(1);
        }
    }

    @Test
    void anHourOfAudioIsStreamed() throws Exception {
        var hour = folder.resolve("hour.wav");
        try (var sparse = new RandomAccessFile(hour.toFile(), "rw")) {
            sparse.setLength(44 + 3600L * 16_000);
        }
        var mail =
                composer()
                        .compose(
                                MailFixture.message(),
                                MailFixture.ANNA,
                                new MailAddress("anna@example.org"),
                                EncodedAudio.wav(hour),
                                Optional.empty());
        var out = new LargestWrite();
        mail.writeTo(out);
        assertThat(out.total).isGreaterThan(3600L * 16_000 * 4 / 3);
        assertThat(out.largest).isLessThan(64 * 1024);
    }

    private MimeMessage compose(StoredMessage message) throws Exception {
        return compose(message, MailFixture.ANNA);
    }

    private MimeMessage compose(StoredMessage message, Recipient recipient) throws Exception {
        return compose(message, recipient, MailFixture.audio(folder));
    }

    /** Composed, written as a mail server sees it, and read again by a strict reader. */
    private static MimeMessage compose(StoredMessage message, Recipient recipient, Path audio)
            throws MessagingException, IOException {
        var mail =
                composer()
                        .compose(
                                message,
                                recipient,
                                new MailAddress("anna@example.org"),
                                EncodedAudio.wav(audio),
                                AttachedPicture.beside(audio));
        var wire = new ByteArrayOutputStream();
        mail.writeTo(wire);
        var head = wire.toString(StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0];
        assertThat(head).doesNotContainPattern("(?m)^Bcc:");
        assertThat(head.lines()).allMatch(line -> line.length() < 998);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(wire.toByteArray()));
    }

    private static MailComposer composer() {
        return new MailComposer(MailFixture.FROM, MailFixture.wording());
    }

    private static List<String> headerNames(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(header -> header.getName())
                .toList();
    }

    private static List<String> without(String name) {
        return HEADERS.stream().filter(header -> !header.equals(name)).toList();
    }

    /** Tells how much was ever in memory for one write. */
    private static final class LargestWrite extends OutputStream {

        private long total;
        private int largest;

        @Override
        public void write(int octet) {
            total++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            total += length;
            largest = Math.max(largest, length);
        }
    }
}
