package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.encode.AudioFormat;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Secret;
import io.sidetone.core.config.Section;
import io.sidetone.core.outbox.OutboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailConfigTest {

    @TempDir Path folder;

    @Test
    void anAddressAndAServerAreEnough() throws IOException {
        var mail = mail("{from: house@example.org, smtp: {host: mail.example.org}}");
        assertThat(mail.transport()).isEqualTo(MailTransport.SMTP);
        var smtp = mail.smtp().orElseThrow();
        assertThat(smtp.port()).isEqualTo(587);
        assertThat(smtp.security()).isEqualTo(SmtpSecurity.STARTTLS);
        assertThat(smtp.user()).isEmpty();
        assertThat(smtp.readLimit()).isEqualTo(Duration.ofMinutes(5));
        assertThat(mail.attachment()).isEqualTo(new AttachmentConfig(AudioFormat.WAV, List.of()));
        assertThat(mail.owner()).isEmpty();
        assertThat(mail.subject().text()).isEqualTo("Message from {sender} ({duration})");
        assertThat(mail.body().text()).startsWith("Hello {recipient},\n\n{sender}");
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        var mail =
                mail(
                        """

                          from: house@example.org
                          transport: sendmail
                          smtp:
                            host: 192.0.2.1
                            port: 465
                            security: tls
                            user: house
                            password: correct horse battery
                            trust: /etc/ssl/home.pem
                            connect-limit: 5s
                            read-limit: 1m
                            write-limit: 1m
                          sendmail: [/usr/bin/msmtp, -t]
                          attachment: {format: ogg, encoder: [opusenc, '{in}', '{out}']}
                          owner: root@example.org
                          from-name: House
                          subject: '{sender}'
                          body: |
                            {date}
                          language: de
                        """);
        assertThat(mail.transport()).isEqualTo(MailTransport.SENDMAIL);
        assertThat(mail.sendmail()).containsExactly("/usr/bin/msmtp", "-t");
        assertThat(mail.smtp().orElseThrow().password())
                .contains(new Secret("correct horse battery"));
        assertThat(mail.toString()).doesNotContain("correct horse");
        assertThat(mail.attachment().format()).isEqualTo(AudioFormat.OGG);
        assertThat(mail.owner()).contains(new MailAddress("root@example.org"));
        assertThat(mail.wording().fromName().text()).isEqualTo("House");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{from: nobody, smtp: {host: a}} | not a mail address",
                "{from: a@example.org} | smtp is missing",
                "{from: a@example.org, transport: sendmail, sendmail: []} | needs a program",
                "{from: a@example.org, smtp: {host: a, user: b}} | both user and password",
                "{from: a@example.org, smtp: {host: a, port: 0}} | from 1 to 65535",
                "{from: a@example.org, smtp: {host: a}, subject: '{sendr}'} | {sendr}",
                "{from: a@example.org, smtp: {host: a}, attachment: {format: mp3, encoder: [x]}}"
                        + " | {in} and {out}"
            })
    void everyMistakeIsExplained(String yaml, String expected) throws IOException {
        assertThat(read("mail: " + yaml, "mail", MailConfig.class))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected ->
                                assertThat(rejected.problems())
                                        .extracting(Problem::message)
                                        .anySatisfy(
                                                problem -> assertThat(problem).contains(expected)));
    }

    @Test
    void theOutboxNeedsNoSettings() throws IOException {
        var bound = (Reading.Bound) read("{}", "outbox", OutboxConfig.class);
        assertThat(bound.configuration().get(OutboxConfig.class)).isEqualTo(OutboxConfig.DEFAULTS);
    }

    @Test
    void theOutboxsRetriesMustMakeSense() throws IOException {
        var yaml = "outbox: {first-retry: 10m, longest-retry: 1m}";
        assertThat(read(yaml, "outbox", OutboxConfig.class)).isInstanceOf(Reading.Rejected.class);
    }

    private MailConfig mail(String yaml) throws IOException {
        var reading = read("mail: " + yaml, "mail", MailConfig.class);
        assertThat(reading).isInstanceOf(Reading.Bound.class);
        return ((Reading.Bound) reading).configuration().get(MailConfig.class);
    }

    private <T extends Record> Reading read(String yaml, String name, Class<T> type)
            throws IOException {
        var file = Files.writeString(folder.resolve("sidetone.yaml"), yaml);
        return new ConfigurationReader(
                        List.of(Section.required(name, type)),
                        List.of(),
                        Converters.standard(),
                        _ -> Optional.empty())
                .read(file);
    }
}
