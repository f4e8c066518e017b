package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.mail.ReceivedMail;
import io.sidetone.lab.mail.SmtpFault;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The daemon is killed with SIGKILL and started again. */
@ExtendWith(OneAsterisk.class)
class PowerCutTest {

    /** Base64 of some seconds of sound is far longer. */
    private static final int INSIDE_THE_SOUND = 20_000;

    @Test
    void killedDuringTheRecordingTheMessageIsDeliveredWhole(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = steps.annaAtTheTone().beginsToSay(talk).waits(Duration.ofSeconds(2));
        steps.sidetone().kill();
        anna.waits(talk.pcm().length().minus(Duration.ofSeconds(1)));
        anna.hangsUp();
        steps.sidetone().restart();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void killedDuringTheRecordingAndBackWhileTheCallerSpeaks(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk =
                steps.speech(
                        "Hello, this is Anna. I shall go on speaking for quite some time, because"
                                + " I have no idea that the power has failed in your kitchen, and"
                                + " that a small computer there has to find out what happened, and"
                                + " whether I am still here.");
        LabCaller anna = steps.annaAtTheTone().beginsToSay(talk).waits(Duration.ofSeconds(1));
        steps.sidetone().kill();
        steps.sidetone().restart();
        assertThat(house.mail().received()).as("sent while the caller speaks").isEmpty();
        anna.waits(talk.pcm().length());
        anna.hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void killedDuringPlaybackTheMessageIsDeliveredWhole(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = steps.annaInPlayback(talk);
        steps.sidetone().kill();
        anna.awaitsEnd(Steps.SOON);
        steps.sidetone().restart();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void killedWhileQueuedTheMessageIsDeliveredWhole(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        house.mail().down();
        steps.annaAtTheTone().says(talk).hangsUp();
        Await.until(
                "it is queued", Steps.SOON, () -> !steps.sidetone().outbox().in("queue").isEmpty());
        steps.sidetone().kill();
        house.mail().up();
        steps.sidetone().restart();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void killedInTheMiddleOfDataTheMessageIsDeliveredWhole(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        house.mail().plan(new SmtpFault.StallInData(INSIDE_THE_SOUND, Duration.ofSeconds(20)));
        steps.annaAtTheTone().says(talk).hangsUp();
        house.mail().awaitLine("stalled after", Steps.SOON);
        steps.sidetone().kill();
        // What the kernel has yet to send would complete the mail; a power cut takes it too.
        house.mail().down();
        house.mail().up();
        assertThat(house.mail().received()).isEmpty();
        steps.sidetone().restart();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void killedBeforeTheFinalAnswerADuplicateHasTheSameMessageId(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        house.mail().plan(new SmtpFault.SlowConsent(Duration.ofSeconds(3)));
        steps.annaAtTheTone().says(talk).hangsUp();
        house.mail().awaitLine("until the answer", Steps.SOON);
        steps.sidetone().kill();
        steps.sidetone().restart();
        house.mail().awaitMails(2, Steps.SOON);
        Set<String> ids = new HashSet<>();
        for (ReceivedMail mail : house.mail().received()) {
            ids.add(mail.messageId());
            Steps.assertHolds(mail, talk);
        }
        assertThat(ids).hasSize(1);
    }
}
