package io.sidetone.console.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Inline;
import io.sidetone.core.config.NameOf;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Secret;
import io.sidetone.core.config.Section;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

    @TempDir Path directory;

    record Ari(URI url, String user, Secret password) {}

    record Asterisk(Ari ari, String recordings, Path recordingDirectory) {}

    record FastAgi(InetAddress listen, int port, List<InetAddress> allow) {}

    record Prompts(Locale language, Path directory, InetAddress listen, int port) {}

    record Speech(String engine, List<String> command, Map<Locale, String> voices) {}

    record Smtp(String host, int port, String security, String user, Secret password) {}

    record Attachment(String format) {}

    record Mail(String from, String transport, Smtp smtp, Attachment attachment) {}

    record Person(String name, String mail, List<String> callerId, ZoneId zone) {}

    @Inline
    record People(Map<String, Person> byName) {}

    @Inline
    record State(Path directory) {}

    record Podcast(Map<String, List<@NameOf("people") String>> codes, String unknownCaller) {}

    private static final List<Section<?>> SECTIONS =
            List.of(
                    Section.required("asterisk", Asterisk.class),
                    Section.required("fastagi", FastAgi.class),
                    Section.required("prompts", Prompts.class),
                    Section.required("speech", Speech.class),
                    Section.required("mail", Mail.class),
                    Section.required("people", People.class),
                    Section.required("state-directory", State.class),
                    Section.required("podcast", Podcast.class));

    @Test
    void theTemplateLacksNothingButTheSecrets() throws IOException {
        var reading = read(Template.standard().text());

        assertThat(reading).isInstanceOf(Reading.Rejected.class);
        assertThat(((Reading.Rejected) reading).problems())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "`asterisk.ari.password`: /etc/sidetone/ari.secret: there is no such file",
                        "`mail.smtp.password`: /etc/sidetone/smtp.secret: there is no such file");
    }

    @Test
    void theTemplateBindsOnceTheSecretsAreThere() throws IOException {
        Files.writeString(directory.resolve("ari.secret"), "uoh5Ohsh3o\n");
        Files.writeString(directory.resolve("smtp.secret"), "thae6Zoo8s\n");
        var reading = read(Template.standard().text().replace("/etc/sidetone/", ""));

        assertThat(reading).isInstanceOf(Reading.Bound.class);
        Configuration configuration = ((Reading.Bound) reading).configuration();
        assertThat(configuration.get(Podcast.class).codes())
                .containsExactly(Map.entry("42", List.of("anna", "ben")));
        assertThat(configuration.get(Speech.class).command()).contains("{text}");
    }

    @Test
    void everyEditedKeyIsOnItsLine() {
        var lines = Template.standard().text().lines().toList();

        assertThat(Template.standard().edits())
                .hasSize(7)
                .allSatisfy(edit -> assertThat(lines.get(edit.line() - 1)).contains(edit.key()));
    }

    private Reading read(String text) throws IOException {
        var file = Files.writeString(directory.resolve("sidetone.yaml"), text);
        return new ConfigurationReader(
                        SECTIONS, List.of(), Converters.standard(), _ -> Optional.empty())
                .read(file);
    }
}
