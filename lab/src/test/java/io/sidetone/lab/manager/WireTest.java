package io.sidetone.lab.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sidetone.core.config.Secret;
import io.sidetone.core.mail.TestCertificate;
import io.sidetone.lab.FreePorts;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import io.sidetone.manager.wire.AmiUrl;
import io.sidetone.manager.wire.LivePbx;
import io.sidetone.manager.wire.PbxAddress;
import io.sidetone.manager.wire.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to the manager interface of a real Asterisk, which is the test's own. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTest {

    private static final int RESTARTS = 20;

    @TempDir private static Path folder;
    private LabAsterisk asterisk;
    private TestCertificate certificate;
    private int tls;
    private int https;

    @BeforeAll
    void start() throws Exception {
        asterisk =
                LabAsterisk.start(
                        LabHost.find(System.getenv()), ProjectFolder.find().dialplanSamples());
        certificate = new TestCertificate(folder, "localhost");
        var ports = FreePorts.tcp(2);
        tls = ports.get(0);
        https = ports.get(1);
        var key = asterisk.folder().resolve("etc/pbx.pem");
        Files.writeString(key, certificate.withKey());
        Files.writeString(
                asterisk.folder().resolve("etc/http_more.conf"),
                """
                tlsenable = yes
                tlsbindaddr = 127.0.0.1:%d
                tlscertfile = %s
                """
                        .formatted(https, asterisk.inside(key)));
        users("limited-secret");
        asterisk.command("module reload http");
    }

    private void users(String secret) throws IOException {
        Files.writeString(
                asterisk.folder().resolve("etc/manager_more.conf"),
                """
                tlsenable = yes
                tlsbindaddr = 127.0.0.1:%d
                tlscertfile = %s

                [limited]
                secret = %s
                read = call
                write = reporting
                """
                        .formatted(
                                tls,
                                asterisk.inside(asterisk.folder().resolve("etc/pbx.pem")),
                                secret));
        asterisk.command("manager reload");
    }

    @AfterAll
    void stop() {
        asterisk.close();
    }

    private PbxAddress address(String way) throws Exception {
        var secret = new Secret(asterisk.amiSecret().text());
        return new PbxAddress("lab", AmiUrl.parse(url(way)), "sidetone", secret, trust(way));
    }

    private PbxAddress limited(String secret) {
        var url = AmiUrl.parse("ami://127.0.0.1:" + asterisk.ports().ami());
        return new PbxAddress("lab", url, "limited", new Secret(secret), Trust.USUAL);
    }

    private String url(String way) {
        return switch (way) {
            case "tcp" -> "ami://127.0.0.1:" + asterisk.ports().ami();
            case "tls", "tls by fingerprint" -> "amis://localhost:" + tls;
            case "http" -> "http://127.0.0.1:%d/rawman".formatted(asterisk.ports().http());
            case "http digest" -> "http://127.0.0.1:%d/arawman".formatted(asterisk.ports().http());
            default -> "https://localhost:" + https;
        };
    }

    private Trust trust(String way) throws Exception {
        return switch (way) {
            case "tls", "https" -> new Trust(Optional.of(certificate.pem()), Optional.empty());
            case "tls by fingerprint" -> new Trust(Optional.empty(), Optional.of(fingerprint()));
            default -> Trust.USUAL;
        };
    }

    private String fingerprint() throws Exception {
        try (var in = Files.newInputStream(certificate.pem())) {
            var der = CertificateFactory.getInstance("X.509").generateCertificate(in).getEncoded();
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        }
    }

    private static <T extends StreamItem> T await(
            EventStream stream, Class<T> type, Predicate<T> wanted) throws InterruptedException {
        while (true) {
            var item = stream.next().orElseThrow();
            if (type.isInstance(item) && wanted.test(type.cast(item))) {
                return type.cast(item);
            }
        }
    }

    private static AmiAction mark(String text) {
        return AmiAction.named("UserEvent")
                .with("UserEvent", "SidetoneMark")
                .with("Mark", text)
                .with("Note", "a \"b\" c: d")
                .with("Note", "ü");
    }

    private static Predicate<ManagerEvent> marked(String text) {
        return event -> event.first("Mark").equals(Optional.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "tls", "tls by fingerprint", "http", "http digest", "https"})
    void eventsComeAndQuestionsAreAnswered(String way) throws Exception {
        try (var pbx = LivePbx.at(address(way));
                var stream = pbx.follow(EventWish.ALL)) {
            assertThat(await(stream, Connected.class, _ -> true).version()).startsWith("11.");
            assertThat(pbx.ask(mark(way)).isSuccess()).isTrue();

            var event = await(stream, ManagerEvent.class, marked(way));
            assertThat(event.type()).isEqualTo("UserEvent");
            assertThat(event.asteriskTime()).isPresent();
            assertThat(event.headers().stream().filter(it -> it.name().equals("Note")))
                    .extracting(it -> it.value())
                    .containsExactly("a \"b\" c: d", "ü");

            var version = pbx.ask(AmiAction.named("Command").with("Command", "core show version"));
            assertThat(version.response().all("Output").getFirst()).contains(asterisk.version());
            var channels = pbx.ask(AmiAction.named("CoreShowChannels"));
            assertThat(channels.isSuccess()).isTrue();
            assertThat(channels.events()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "tls", "http", "http digest"})
    void aWrongSecretIsRefusedAtOnce(String way) throws Exception {
        var right = address(way);
        var wrong =
                new PbxAddress(
                        "lab", right.url(), right.user(), new Secret("geheim"), right.trust());
        try (var pbx = LivePbx.at(wrong)) {
            assertThatExceptionOfType(AmiProblem.class)
                    .isThrownBy(() -> pbx.follow(EventWish.ALL))
                    .withMessageContaining("manager.conf")
                    .withMessageNotContaining("geheim")
                    .matches(problem -> problem.kind() == AmiProblem.Kind.LOGIN);
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsToldWithWhatToDo() throws Exception {
        var here = "amis://127.0.0.1:" + tls;
        var byFile = trust("tls");
        var otherFingerprint = new Trust(Optional.empty(), Optional.of("ab".repeat(32)));
        untrusted("amis://localhost:" + tls, Trust.USUAL);
        untrusted(here, byFile); // signed for localhost, not for the address
        untrusted(here, otherFingerprint);
        untrusted("https://localhost:" + https, Trust.USUAL);
    }

    private void untrusted(String url, Trust trust) {
        var secret = new Secret(asterisk.amiSecret().text());
        try (var pbx =
                LivePbx.at(new PbxAddress("lab", AmiUrl.parse(url), "sidetone", secret, trust))) {
            assertThatExceptionOfType(AmiProblem.class)
                    .isThrownBy(() -> pbx.ask(AmiAction.named("Ping")))
                    .withMessageContaining("--ca FILE")
                    .withMessageContaining("--fingerprint")
                    .matches(problem -> problem.kind() == AmiProblem.Kind.CERTIFICATE);
        }
    }

    @Test
    void whoMayReadLittleGetsThatAndIsToldWhatIsRefused() throws Exception {
        try (var all = LivePbx.at(address("tcp"));
                var pbx = LivePbx.at(limited("limited-secret"));
                var stream = pbx.follow(EventWish.ALL)) {
            assertThat(await(stream, Connected.class, _ -> true).version()).startsWith("11.");
            assertThat(pbx.ask(mark("x")).message()).contains("Permission denied");
            assertThat(pbx.ask(AmiAction.named("CoreShowChannels")).isSuccess()).isTrue();

            all.ask(mark("not for everybody"));
            // Of class call: nothing rings at an endpoint that is not there, and it says so.
            all.ask(
                    AmiAction.named("Originate")
                            .with("Channel", "Local/nobody@nowhere")
                            .with("Application", "Hangup"));
            assertThat(await(stream, ManagerEvent.class, _ -> true).first("Privilege"))
                    .hasValueSatisfying(classes -> assertThat(classes).contains("call"));
        }
    }

    @Test
    void onlyTheClassThatIsWishedComes() throws Exception {
        try (var pbx = LivePbx.at(address("tcp"));
                var stream = pbx.follow(new EventWish(Set.of("user"), Set.of()))) {
            await(stream, Connected.class, _ -> true);
            asterisk.command("module reload logger"); // a Reload of class system
            pbx.ask(mark("wished"));

            assertThat(await(stream, ManagerEvent.class, _ -> true).type()).isEqualTo("UserEvent");
        }
    }

    @Test
    void aSecretThatIsChangedMeanwhileIsTriedOnUntilItIsRightAgain() throws Exception {
        users("first");
        try (var pbx = LivePbx.at(limited("first"));
                var stream = pbx.follow(EventWish.ALL)) {
            await(stream, Connected.class, _ -> true);
            users("second");
            kick("limited");

            await(stream, Lost.class, lost -> lost.why().contains("Authentication failed"));
            users("first");
            await(stream, Connected.class, _ -> true);
        } finally {
            users("limited-secret");
        }
    }

    /** The file descriptor is the fifth column of the user's line. */
    private void kick(String user) {
        asterisk.command("manager show connected").stream()
                .filter(line -> line.strip().startsWith(user))
                .map(line -> line.strip().split("\\s+"))
                .forEach(columns -> asterisk.command("manager kick session " + columns[4]));
    }

    @Test
    void everyOneOfTwentyRestartsIsFollowedByAConnection() throws Exception {
        try (var pbx = LivePbx.at(address("tcp"));
                var stream = pbx.follow(EventWish.ALL)) {
            await(stream, Connected.class, _ -> true);
            for (int i = 0; i < RESTARTS; i++) {
                asterisk.kill();
                asterisk.restart();
                var gap = await(stream, Gap.class, _ -> true);
                assertThat(gap.reason()).isEqualTo(Gap.Reason.DISCONNECTED);
                await(stream, Connected.class, _ -> true);
                var text = "after restart " + i;
                assertThat(pbx.ask(mark(text)).isSuccess()).isTrue();
                await(stream, ManagerEvent.class, marked(text));
            }
        }
    }
}
