package io.sidetone.lab.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpSinkTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir Path folder;
    private SmtpSink sink;

    @BeforeEach
    void open() {
        sink = new SmtpSink(folder, _ -> {}).up();
    }

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void aMessageIsKeptAsItCameWithItsDots() throws Exception {
        send("one\r\n.two\r\n..three\r\n");
        ReceivedMail mail = sink.awaitMails(1, SOON).getFirst();
        assertThat(mail.to()).containsExactly("ben@friends.example");
        assertThat(mail.message().getContent().toString()).isEqualTo("one\r\n.two\r\n..three\r\n");
    }

    @Test
    void aPlannedRefusalHappensOnce() throws Exception {
        sink.plan(new SmtpFault.Refuse(SmtpStage.END_OF_DATA, "451 4.3.0 later"));
        assertThatThrownBy(() -> send("x")).isInstanceOf(MessagingException.class);
        assertThat(sink.received()).isEmpty();
        send("x");
        assertThat(sink.received()).hasSize(1);
    }

    @Test
    void aConnectionDroppedInDataLeavesNoMessage() {
        sink.plan(new SmtpFault.DropInData(100));
        assertThatThrownBy(() -> send("long ".repeat(100))).isInstanceOf(MessagingException.class);
        sink.awaitLine("dropped after 100 bytes", SOON);
        assertThat(sink.received()).isEmpty();
    }

    @Test
    void aServerThatIsDownRefusesAndIsBackOnTheSamePort() throws Exception {
        sink.down();
        assertThatThrownBy(() -> send("x")).isInstanceOf(MessagingException.class);
        sink.up();
        send("x");
        assertThat(sink.received()).hasSize(1);
    }

    private void send(String body) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(sink.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("anna@house.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("ben@friends.example"));
        message.setText(body);
        Transport.send(message);
    }
}
