package io.sidetone.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest extends ReadingTest {

    @Test
    void whatIsLeftOutGetsItsDefault() {
        var configuration = bound(ASTERISK);

        assertThat(configuration.get(Sample.FastAgi.class))
                .isEqualTo(
                        new Sample.FastAgi(
                                InetAddress.ofLiteral("127.0.0.1"),
                                4573,
                                List.of(
                                        InetAddress.ofLiteral("127.0.0.1"),
                                        InetAddress.ofLiteral("::1")),
                                Duration.ofMinutes(5),
                                0.5,
                                true,
                                new DataSize(20L << 20),
                                Optional.empty()));
        assertThat(configuration.get(Sample.StateDirectory.class).path())
                .isEqualTo(Path.of("/var/lib/sidetone"));
        assertThat(configuration.get(Sample.People.class).byName()).isEmpty();
        assertThat(configuration.find(Sample.Podcast.class)).isEmpty();
    }

    @Test
    void everyKeyReachesItsComponent() {
        var configuration =
                bound(
                        """
                        asterisk:
                          ari: {url: "http://pbx:8088/x", user: tone, password: "${env:ARI}"}
                          recording-directory: rec
                        fastagi: {listen: "::1", port: 0, allow: [10.0.0.1], deadline: 1m 30s,
                                  loudness: 1, answer: off, keep-free: 1GB, relay: mail.example.org}
                        people:
                          anna: {name: Anna, mail: anna@example.org, caller-id: ["201"],
                                 zone: America/Lima, language: pt-BR}
                        podcast:
                          codes: {42: [anna]}
                          unknown-caller: send-as-unknown
                          limits: {shortest: 500ms, longest: 1h}
                        state-directory: /srv/state
                        """);

        var asterisk = configuration.get(Sample.Asterisk.class);
        assertThat(asterisk.ari().url()).isEqualTo(URI.create("http://pbx:8088/x"));
        assertThat(asterisk.ari().password().reveal()).isEqualTo("correct horse");
        assertThat(asterisk.recordingDirectory()).isEqualTo(directory.resolve("rec"));
        assertThat(configuration.get(Sample.FastAgi.class))
                .isEqualTo(
                        new Sample.FastAgi(
                                InetAddress.ofLiteral("::1"),
                                0,
                                List.of(InetAddress.ofLiteral("10.0.0.1")),
                                Duration.ofSeconds(90),
                                1,
                                false,
                                new DataSize(1_000_000_000),
                                Optional.of(new Host("mail.example.org"))));
        assertThat(configuration.get(Sample.People.class).byName())
                .containsExactly(
                        java.util.Map.entry(
                                "anna",
                                new Sample.Person(
                                        "Anna",
                                        new Sample.Mail("anna@example.org"),
                                        List.of("201"),
                                        ZoneId.of("America/Lima"),
                                        Locale.of("pt", "BR"))));
        assertThat(configuration.get(Sample.Podcast.class).unknownCaller())
                .isEqualTo(Sample.UnknownCaller.SEND_AS_UNKNOWN);
        assertThat(configuration.get(Sample.StateDirectory.class).path())
                .isEqualTo(Path.of("/srv/state"));
    }

    @Test
    void telephoneNumbersStayTheTextTheyAre() {
        var configuration =
                bound(
                        ASTERISK
                                + """
                                people:
                                  0800: {name: 007, mail: a@b, caller-id: [0800, +4930123456, 1_0, 1.50, 0x2A, 12:30:45, yes]}
                                podcast:
                                  codes: {042: ['0800'], 42: []}
                                """);

        var person = configuration.get(Sample.People.class).byName().get("0800");
        assertThat(person).isNotNull();
        assertThat(person.name()).isEqualTo("007");
        assertThat(person.callerId())
                .containsExactly("0800", "+4930123456", "1_0", "1.50", "0x2A", "12:30:45", "yes");
        assertThat(configuration.get(Sample.Podcast.class).codes().keySet())
                .containsExactly("042", "42");
    }

    @Test
    void aConverterBindsATypeOfItsOwn() {
        record Dial(StringBuilder text) {}
        write("dial: 42");
        var reading =
                new ConfigurationReader(
                                List.of(Section.required("dial", Wrapped.class)),
                                List.of(),
                                Converters.standard().with(StringBuilder.class, StringBuilder::new),
                                _ -> Optional.empty())
                        .read(file());

        assertThat(reading).isInstanceOf(Reading.Bound.class);
        assertThat(((Reading.Bound) reading).configuration().get(Wrapped.class).text())
                .hasToString("42");
        assertThat(Dial.class.isRecord()).isTrue();
    }

    @Inline
    record Wrapped(StringBuilder text) {}

    @Test
    void anOptionalSectionThatIsLeftOutIsNoneThoughEveryKeyHasADefault() {
        var sections = List.<Section<?>>of(Section.optional("fastagi", Sample.FastAgi.class));

        write("{}\n");
        assertThat(((Reading.Bound) read(sections)).configuration().find(Sample.FastAgi.class))
                .isEmpty();
        write("fastagi: {}\n");
        assertThat(((Reading.Bound) read(sections)).configuration().find(Sample.FastAgi.class))
                .isPresent();
    }

    @Test
    void aSectionThatIsNotBoundIsOurOwnMistakeToAskFor() {
        var configuration = bound(ASTERISK);

        assertThatIllegalStateException()
                .isThrownBy(() -> configuration.get(Sample.Podcast.class))
                .withMessage("no section is bound to Podcast");
    }

    @Test
    void twoSectionsOfOneNameAreOurOwnMistake() {
        var section = Section.required("people", Sample.People.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(List.of(section, section)))
                .withMessage("section twice: people");
    }

    @Inline
    record Code(String digits) {
        Code {
            if (!digits.matches("[0-9]{2,4}")) {
                throw new IllegalArgumentException("a code has 2 to 4 digits");
            }
        }
    }

    record Codes(Map<Code, List<String>> codes) {}

    @Test
    void aMappingsKeyMayBeARecordOfOneValue() throws Exception {
        write("podcast: {codes: {042: [anna]}}");
        var reading = read(List.of(Section.required("podcast", Codes.class)));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Bound.class,
                        bound ->
                                assertThat(bound.configuration().get(Codes.class).codes())
                                        .containsEntry(new Code("042"), List.of("anna")));
    }

    @Test
    void aKeyThatIsRefusedIsPointedAt() throws Exception {
        write("podcast: {codes: {4: [anna]}}");
        var reading = read(List.of(Section.required("podcast", Codes.class)));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected ->
                                assertThat(rejected.problems().getFirst().headline())
                                        .endsWith(
                                                ":1:19: `podcast.codes.4`: a code has 2 to 4 digits"));
    }
}
