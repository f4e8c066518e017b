package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.DeliveryResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmiAndMailCheckTest {

    @Test
    void aManagerUserWithItsRightsIsAccepted() {
        AmiProbe ami = _ -> new AmiProbe.Visit("11.0.0", List.of());

        assertThat(new AmiCheck(ami, "tone").examine())
                .isEqualTo(new Outcome.Fine("accepted as tone, AMI 11.0.0"));
    }

    @Test
    void aMissingRightComesWithTheLinesForManagerConf() {
        var outcome = new AmiCheck(asked -> new AmiProbe.Visit("11.0.0", asked), "tone").examine();

        assertThat(outcome).isInstanceOf(Outcome.Trouble.class);
        assertThat(outcome.seen()).isEqualTo("tone may not ask for CoreShowChannels");
        assertThat(outcome.fix()).contains("[tone]\n", "write = reporting\n");
    }

    @Test
    void aRefusedLoginIsToldInAsterisksWords() {
        AmiProbe ami =
                _ -> {
                    throw new IOException("Asterisk refuses manager user 'tone'");
                };
        var outcome = new AmiCheck(ami, "tone").examine();

        assertThat(outcome).isInstanceOf(Outcome.Trouble.class);
        assertThat(outcome.seen()).isEqualTo("Asterisk refuses manager user 'tone'");
    }

    @Test
    void aMailServerThatTakesUsIsFine() {
        assertThat(mail(new DeliveryResult.Accepted("250 ok")))
                .isEqualTo(new Outcome.Fine("accepted"));
    }

    @Test
    void aMailServerThatDoesNotComesWithTheCommandToLookAtIt() {
        assertThat(mail(new DeliveryResult.TryLater("does not answer")))
                .isInstanceOf(Outcome.Trouble.class)
                .extracting(Outcome::fix)
                .asString()
                .contains("openssl s_client -connect mail.example.org:587 -starttls smtp");
        assertThat(mail(new DeliveryResult.Refused("535 no"))).isInstanceOf(Outcome.Trouble.class);
    }

    @Test
    void whatWorksIsSaidToWork() {
        assertThat(new WorksCheck("encoder", Optional::empty, "fix").examine())
                .isEqualTo(new Outcome.Fine("works"));
        assertThat(new WorksCheck("encoder", () -> Optional.of("broken"), "fix").examine())
                .isEqualTo(new Outcome.Trouble("broken", "fix"));
    }

    private static Outcome mail(DeliveryResult result) {
        return new MailCheck(() -> result, MailCheck.smtpFix("mail.example.org", 587)).examine();
    }
}
