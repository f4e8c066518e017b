package io.sidetone.lab.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sidetone.core.config.Secret;
import io.sidetone.core.mail.TestCertificate;
import io.sidetone.core.mqtt.DiscoveryPrefix;
import io.sidetone.core.mqtt.Greeting;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.core.mqtt.MqttFailed;
import io.sidetone.core.mqtt.MqttLink;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real mosquitto speaks TLS with a certificate that nobody else has signed. */
class BrokerOverTlsTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private static final String STATUS = "sidetone/status";

    private LabBroker broker;
    private TestCertificate certificate;
    private int port;

    @TempDir Path folder;

    @BeforeEach
    void theBrokerIsUp() throws Exception {
        certificate = new TestCertificate(folder, "localhost");
        broker = LabBroker.in(folder.resolve("broker"), BrokerHost.find(System.getenv()));
        port = broker.speaksTls(certificate.pem(), certificate.key());
        broker.up();
    }

    @AfterEach
    void theBrokerGoes() {
        broker.close();
    }

    @Test
    void whoeverIsToldWhomToTrustIsConnected() {
        try (var ear = broker.listen(STATUS);
                var link = new MqttLink(trusting(certificate), Greeting.NONE, new SecureRandom())) {
            link.start();
            assertThat(ear.await(STATUS, 1, SOON).getLast().payload()).isEqualTo("online");
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedInWords() {
        assertRefused(config(Optional.empty()));
    }

    @Test
    void aCertificateOfSomebodyElseIsRefusedInWords() throws Exception {
        assertRefused(trusting(new TestCertificate(folder, "other.example.org")));
    }

    @Test
    void aFileWithoutCertificatesIsTold() {
        assertThatExceptionOfType(MqttFailed.class)
                .isThrownBy(() -> probe(config(Optional.of(folder.resolve("none.pem")))))
                .withMessageContaining("none.pem");
    }

    private static void assertRefused(MqttConfig config) {
        assertThatExceptionOfType(MqttFailed.class)
                .isThrownBy(() -> probe(config))
                .withMessageContaining("certificate of the broker at " + config.shown())
                .withMessageContaining("`trust`");
    }

    private static void probe(MqttConfig config) throws MqttFailed {
        MqttLink.probe(config, new SecureRandom());
    }

    private MqttConfig trusting(TestCertificate trusted) {
        return config(Optional.of(trusted.pem()));
    }

    private MqttConfig config(Optional<Path> trust) {
        return new MqttConfig(
                URI.create("mqtts://localhost:" + port),
                Optional.of(LabBroker.USER),
                Optional.of(new Secret(LabBroker.PASSWORD)),
                trust,
                "sidetone",
                new DiscoveryPrefix("false"));
    }
}
