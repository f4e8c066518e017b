package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sidetone.core.audio.EncodedAudio;
import io.sidetone.core.outbox.DeliveryResult.Accepted;
import io.sidetone.core.outbox.DeliveryResult.TryLater;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpDeliveryTest {

    @TempDir Path folder;
    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.getManagers().getUserManager().setAuthRequired(true);
        server.setUser("anna@example.org", "anna@example.org", "x");
        server.setUser("house@example.org", "house", "correct horse");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theRecordingArrivesWhole() throws Exception {
        var audio = MailFixture.audio(folder);
        var result =
                MailFixture.mailer(carrier("correct horse"))
                        .deliver(MailFixture.message(), MailFixture.ANNA, audio);
        assertThat(result).isInstanceOf(Accepted.class);
        var mail = server.getReceivedMessages()[0];
        var attachment = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(attachment.getInputStream().readAllBytes()).isEqualTo(Files.readAllBytes(audio));
    }

    @Test
    void everyAttemptHasTheSameMessageId() throws Exception {
        var audio = MailFixture.audio(folder);
        for (var attempt = 0; attempt < 2; attempt++) {
            MailFixture.mailer(carrier("correct horse"))
                    .deliver(MailFixture.message(), MailFixture.ANNA, audio);
        }
        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID())
                .isEqualTo(mails[1].getMessageID())
                .isEqualTo(MailFixture.message().messageId());
    }

    @Test
    void aWrongPasswordIsTriedAgainBecauseAPersonCanPutItRight() throws Exception {
        var result =
                MailFixture.mailer(carrier("wrong"))
                        .deliver(
                                MailFixture.message(), MailFixture.ANNA, MailFixture.audio(folder));
        assertThat(result).isInstanceOf(TryLater.class);
        assertThat(result.serverSaid())
                .contains("refuses user or password")
                .doesNotContain("wrong");
        assertThat(carrier("wrong").check()).isInstanceOf(TryLater.class);
        assertThat(carrier("correct horse").check()).isInstanceOf(Accepted.class);
    }

    @Test
    void anEncodedRecordingIsMailedInItsPlace() throws Exception {
        var mailer =
                MailFixture.mailer(
                        carrier("correct horse"),
                        (_, directory) -> Optional.of(encoded(directory)));
        mailer.deliver(MailFixture.message(), MailFixture.ANNA, MailFixture.audio(folder));
        var mail = server.getReceivedMessages()[0];
        var attachment = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(attachment.getContentType()).startsWith("audio/mpeg");
        assertThat(attachment.getFileName()).endsWith(".mp3");
        assertThat(attachment.getInputStream().readAllBytes()).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void theRecordingIsMailedAsItIsWhenEncodingFails() throws Exception {
        var mailer = MailFixture.mailer(carrier("correct horse"), (_, _) -> Optional.empty());
        mailer.deliver(MailFixture.message(), MailFixture.ANNA, MailFixture.audio(folder));
        var mail = server.getReceivedMessages()[0];
        var attachment = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(attachment.getContentType()).startsWith("audio/wav");
    }

    private SmtpCarrier carrier(String password) throws IOException {
        var port = server.getSmtp().getPort();
        return new SmtpCarrier(
                MailFixture.smtp(port, SmtpSecurity.NONE, Optional.empty(), Optional.of(password)));
    }

    private static EncodedAudio encoded(Path directory) {
        try {
            var file = Files.write(directory.resolve("a.mp3"), new byte[] {1, 2, 3});
            return new EncodedAudio(file, "audio/mpeg", "mp3");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
