package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.outbox.DeliveryResult.Accepted;
import io.sidetone.core.outbox.DeliveryResult.TryLater;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpTlsTest {

    @TempDir static Path folder;
    private static TestCertificate ours;
    private static TestCertificate strangers;
    private static TestCertificate expired;

    @BeforeAll
    static void makeCertificates() throws Exception {
        ours = new TestCertificate(folder, "localhost");
        strangers = new TestCertificate(folder, "mail.example.org");
        expired = TestCertificate.expired(folder, "localhost");
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aTrustedServerGetsThePasswordAndTheMail(SmtpSecurity security) throws Exception {
        try (var server = new FaultServer(ours.context(), security == SmtpSecurity.TLS)) {
            assertThat(deliver(server, security, Optional.of(ours.pem())))
                    .isInstanceOf(Accepted.class);
            assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
            assertThat(server.heard()).anyMatch(line -> line.startsWith("Subject:"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aSelfSignedCertificateIsRefusedAndTheCureNamed(SmtpSecurity security) throws Exception {
        try (var server = new FaultServer(ours.context(), security == SmtpSecurity.TLS)) {
            var result = deliver(server, security, Optional.empty());
            assertThat(result).isInstanceOf(TryLater.class);
            assertThat(result.serverSaid()).contains("certificate").contains("trust:");
            assertNothingToldTo(server);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateOfAnotherHostIsRefused(SmtpSecurity security) throws Exception {
        try (var server = new FaultServer(strangers.context(), security == SmtpSecurity.TLS)) {
            var result = deliver(server, security, Optional.of(strangers.pem()));
            assertThat(result).isInstanceOf(TryLater.class);
            assertThat(result.serverSaid()).contains("localhost");
            assertNothingToldTo(server);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void anExpiredCertificateIsRefusedAndSaidToBe(SmtpSecurity security) throws Exception {
        try (var server = new FaultServer(expired.context(), security == SmtpSecurity.TLS)) {
            var result = deliver(server, security, Optional.of(expired.pem()));
            assertThat(result).isInstanceOf(TryLater.class);
            assertThat(result.serverSaid()).contains("expired");
            assertNothingToldTo(server);
        }
    }

    @Test
    void aServerThatTakesStarttlsBackGetsNothing() throws Exception {
        try (var server = new FaultServer(ours.context(), false)) {
            server.answers("STARTTLS", "454 TLS not available");
            assertThat(deliver(server, SmtpSecurity.STARTTLS, Optional.of(ours.pem())))
                    .isInstanceOf(TryLater.class);
            assertNothingToldTo(server);
        }
    }

    private static void assertNothingToldTo(FaultServer server) {
        assertThat(server.heard())
                .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    private static DeliveryResult deliver(
            FaultServer server, SmtpSecurity security, Optional<Path> trust) throws Exception {
        var carrier = new SmtpCarrier(MailFixture.smtp(server.port(), security, trust));
        return MailFixture.mailer(carrier)
                .deliver(MailFixture.message(), MailFixture.ANNA, MailFixture.audio(folder));
    }
}
