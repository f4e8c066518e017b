package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.ProgramRun;
import io.sidetone.lab.mail.SmtpFault;
import io.sidetone.lab.mail.SmtpStage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneAsterisk.class)
class MailServerTest {

    private static final int INSIDE_THE_SOUND = 20_000;

    @Test
    void aServerThatIsDownAtFirstGetsTheMessageWhenItIsUp(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        house.mail().down();
        steps.annaAtTheTone().says(talk).hangsUp();
        awaitInOutbox(steps, "queue");
        house.mail().up();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aServerThatSaysLaterIsAskedAgain(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        house.mail()
                .plan(
                        new SmtpFault.Refuse(SmtpStage.RCPT, "451 4.7.1 greylisted, come back"),
                        new SmtpFault.Refuse(SmtpStage.END_OF_DATA, "451 4.3.0 disk is full"));
        steps.annaAtTheTone().says(talk).hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aServerThatRefusesIsNotAskedAgainAndTheListSaysWhatItSaid(LabHouse house) {
        Steps steps = Steps.in(house);
        house.mail().plan(new SmtpFault.Refuse(SmtpStage.RCPT, "550 5.1.1 no such mailbox here"));
        steps.annaAtTheTone().says(steps.talk()).hangsUp();
        awaitInOutbox(steps, "dead");
        ProgramRun list = steps.sidetone().command("outbox", "list");
        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.out()).contains("550 5.1.1 no such mailbox here");
    }

    @Test
    void aServerThatSaysLaterIsQuotedInTheList(LabHouse house) {
        Steps steps = Steps.in(house);
        SmtpFault later = new SmtpFault.Refuse(SmtpStage.MAIL, "451 4.3.2 back in a minute");
        house.mail().plan(later, later, later, later, later, later);
        steps.annaAtTheTone().says(steps.talk()).hangsUp();
        house.mail().awaitLine("451 4.3.2", Steps.SOON);
        Await.until(
                "the list quotes the server",
                Steps.SOON,
                () -> steps.sidetone().command("outbox", "list").out().contains("451 4.3.2"));
        assertThat(steps.sidetone().outbox().in("queue")).hasSize(1);
    }

    @Test
    void aConnectionDroppedInTheMiddleOfDataIsTriedAgain(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        house.mail().plan(new SmtpFault.DropInData(INSIDE_THE_SOUND));
        steps.annaAtTheTone().says(talk).hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void theRestOfTheQueueDoesNotWaitForASlowConversation(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech first = steps.talk();
        Speech second = steps.speech("A second message, and this one is in a great hurry today.");
        house.mail().plan(new SmtpFault.StallInData(INSIDE_THE_SOUND, Duration.ofSeconds(30)));
        steps.annaAtTheTone().says(first).hangsUp();
        house.mail().awaitLine("stalled after", Steps.SOON);
        steps.annaAtTheTone().says(second).hangsUp();
        house.mail().awaitMails(1, Steps.SOON);
        Steps.assertHolds(house.mail().received().getFirst(), second);
    }

    private static void awaitInOutbox(Steps steps, String state) {
        Await.until(
                "it is in " + state,
                Steps.SOON,
                () -> !steps.sidetone().outbox().in(state).isEmpty());
    }
}
