package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.mail.ReceivedMail;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneAsterisk.class)
class HostileCallerTest {

    @Test
    void aNameWithALineBreakIsNoCallAtAll(LabHouse house) {
        assertRefused(house, "Eve\r\nBcc: all@victims.example");
    }

    @Test
    void aNameThatEndsTheOpeningIsNoCallAtAll(LabHouse house) {
        assertRefused(house, "Eve\r\n\r\nBcc: all@victims.example, buy now");
    }

    @Test
    void aNameWithAnotherLineBreakAddsNoHeader(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        String name = "Eve\u0085Bcc: all@victims.example\u2028Bcc: more@victims.example\u000bx";
        assertHarmless(steps, new CallerLine("5550100", name));
    }

    @Test
    void aNumberThatIsAnAddressReachesNoEnvelope(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        assertHarmless(
                steps, new CallerLine("0>, <all@victims.example", "=?utf-8?Q?=0D=0ABcc:_x?="));
    }

    @Test
    void aTemplateWithALineBreakAddsNoHeader(LabHouse house) throws Exception {
        Steps steps =
                Steps.in(
                        house,
                        LabSettings.house()
                                .with(
                                        "mail.more",
                                        "subject: \"Message\\r\\nBcc: all@victims.example\""));
        assertHarmless(steps, Steps.ANNA);
    }

    /** Asterisk hands such a name to AGI as it is: what follows can be trusted no more. */
    private static void assertRefused(LabHouse house, String name) {
        Steps steps = Steps.in(house);
        CallerLine line = new CallerLine("5550100", name);
        LabCaller eve = house.call("42", line);
        steps.assertNothingSent(eve);
    }

    private static void assertHarmless(Steps steps, CallerLine line) throws Exception {
        Speech talk = steps.talk();
        steps.calls(line).awaitsCommand("RECORD FILE", Steps.SOON).says(talk).hangsUp();
        ReceivedMail mail = steps.onlyMail();
        MimeMessage message = mail.message();
        assertThat(mail.to()).containsExactly("ben@friends.example");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getContentType()).startsWith("multipart/");
        Steps.assertHolds(mail, talk);
    }
}
