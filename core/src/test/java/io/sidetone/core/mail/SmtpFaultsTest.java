package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.outbox.DeliveryResult.Accepted;
import io.sidetone.core.outbox.DeliveryResult.Refused;
import io.sidetone.core.outbox.DeliveryResult.TryLater;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpFaultsTest {

    @TempDir Path folder;
    private FaultServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new FaultServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theServersWordsAreKept() throws IOException {
        assertThat(deliver()).isEqualTo(new Accepted("250 2.0.0 taken as 4711"));
        assertThat(server.heard())
                .contains("MAIL FROM:<house@example.org>", "RCPT TO:<anna@example.org>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "END"})
    void a4xxAnywhereIsTriedAgain(String verb) throws IOException {
        server.answers(verb, "451 4.3.0 come back later");
        assertThat(deliver()).isEqualTo(new TryLater("451 4.3.0 come back later"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "END"})
    void a5xxToTheMailIsFinal(String verb) throws IOException {
        server.answers(verb, "550 5.1.1 nobody here");
        assertThat(deliver()).isEqualTo(new Refused("550 5.1.1 nobody here"));
    }

    @ParameterizedTest
    @CsvSource({"GREETING,554 no service", "EHLO,502 what", "MAIL,530 5.7.0 log in first"})
    void a5xxToTheServersOwnTroubleIsTriedAgain(String verb, String reply) throws IOException {
        server.answers(verb, reply);
        if (verb.equals("EHLO")) {
            server.answers("HELO", reply);
        }
        assertThat(deliver()).isInstanceOf(TryLater.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "BODY", "END"})
    void aConnectionDroppedAnywhereIsTriedAgain(String verb) throws IOException {
        server.answers(verb, FaultServer.DROP);
        var result = deliver();
        assertThat(result).isInstanceOf(TryLater.class);
        assertThat(result.serverSaid()).isNotBlank();
    }

    @Test
    void aMailThatWasTakenStaysTakenWhateverHappensAfterwards() throws IOException {
        server.answers("QUIT", FaultServer.DROP);
        assertThat(deliver()).isInstanceOf(Accepted.class);
    }

    @Test
    void aServerThatIsDownIsNamed() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var carrier = new SmtpCarrier(MailFixture.open(port));
        assertThat(carrier.check())
                .isEqualTo(
                        new TryLater("localhost:" + port + " does not answer: Connection refused"));
    }

    @Test
    void hostileWordsOfAServerAreOneLine() throws IOException {
        server.answers("RCPT", "550-first\r\n550 \u001b[2Jsecond");
        assertThat(deliver().serverSaid()).doesNotContainPattern("\\p{Cntrl}").contains("second");
    }

    @Test
    void starttlsIsNotDispensedWith() throws IOException {
        var config = MailFixture.smtp(server.port(), SmtpSecurity.STARTTLS, Optional.empty());
        var result =
                MailFixture.mailer(new SmtpCarrier(config))
                        .deliver(
                                MailFixture.message(), MailFixture.ANNA, MailFixture.audio(folder));
        assertThat(result).isInstanceOf(TryLater.class);
        assertThat(result.serverSaid()).contains("STARTTLS");
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
        assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }

    private DeliveryResult deliver() throws IOException {
        return MailFixture.mailer(new SmtpCarrier(MailFixture.open(server.port())))
                .deliver(MailFixture.message(), MailFixture.ANNA, MailFixture.audio(folder));
    }
}
