package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import io.sidetone.core.mail.MailConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail checks as the configuration makes them, against a real SMTP server. */
class MailChecksTest {

    @TempDir Path directory;
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("house@example.org", "house", "ieGh2ohngu");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theRightPasswordIsAcceptedAndNothingIsSent() throws IOException {
        assertThat(examine(smtp("ieGh2ohngu"))).containsExactly(new Outcome.Fine("accepted"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void theWrongPasswordIsTold() throws IOException {
        var outcome = examine(smtp("Aiph3ieseo")).getFirst();

        assertThat(outcome).isInstanceOf(Outcome.Trouble.class);
        assertThat(outcome.seen()).doesNotContain("Aiph3ieseo").contains("password");
    }

    @Test
    void aServerThatIsDownIsTold() throws IOException {
        var settings = smtp("ieGh2ohngu");
        server.stop();

        assertThat(examine(settings).getFirst().seen()).contains("does not answer");
    }

    @Test
    void aMissingMailProgramAndEncoderAreTold() throws IOException {
        var outcomes =
                examine(
                        """
                        transport: sendmail
                          sendmail: [/nonexistent/sendmail, -t]
                          attachment: {format: mp3, encoder: [/nonexistent/lame, "{in}", "{out}"]}
                        """);

        assertThat(outcomes).hasSize(2).allMatch(Outcome.Trouble.class::isInstance);
        assertThat(outcomes.getFirst().seen()).isEqualTo("/nonexistent/sendmail is not installed");
        assertThat(outcomes.getLast().seen()).contains("/nonexistent/lame");
    }

    private String smtp(String password) {
        return "smtp: {host: 127.0.0.1, port: %d, security: none, user: house, password: %s}"
                .formatted(server.getSmtp().getPort(), password);
    }

    private List<Outcome> examine(String settings) throws IOException {
        var file =
                Files.writeString(
                        directory.resolve("sidetone.yaml"),
                        "mail:\n  from: house@example.org\n  " + settings + "\n");
        var reading =
                new ConfigurationReader(
                                List.of(Section.required("mail", MailConfig.class)),
                                List.of(),
                                Converters.standard(),
                                _ -> Optional.empty())
                        .read(file);
        assertThat(reading).isInstanceOf(Reading.Bound.class);
        var mail = ((Reading.Bound) reading).configuration().get(MailConfig.class);
        return new MailChecks("").of(mail).stream().map(Check::examine).toList();
    }
}
