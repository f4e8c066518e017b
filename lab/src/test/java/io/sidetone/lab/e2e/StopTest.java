package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How Sidetone stops with somebody on the line, and how it keeps a second one from starting. */
@ExtendWith(OneAsterisk.class)
class StopTest {

    private static final double AUDIBLE = 0.01;

    @Test
    void aRunningCallMayEndAndNewOnesAreToldByTheDialplan(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = steps.annaAtTheTone();
        steps.sidetone().terminate();
        steps.sidetone().awaitLog("no new calls", Steps.SOON);
        LabCaller next = house.call("42", Steps.ANNA).isAnswered().awaitsEnd(Steps.SOON);
        assertThat(next.heard().loudness()).isGreaterThan(AUDIBLE);
        anna.says(talk)
                .presses("#")
                .awaitsCommand(Steps.playback(), Steps.SOON)
                .presses("1")
                .awaitsEnd(Steps.SOON);
        assertThat(anna.variable("SIDETONE_RESULT")).contains("SENT");
        assertThat(steps.sidetone().exitStatus(Steps.SOON)).isZero();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aCallThatDoesNotEndInTimeIsCutAndItsMessageKept(LabHouse house) throws Exception {
        Steps steps = Steps.in(house, LabSettings.house().with("fastagi.more", ", stop-limit: 1s"));
        Speech talk = steps.talk();
        LabCaller anna = steps.annaAtTheTone().beginsToSay(talk);
        steps.sidetone().terminate();
        assertThat(steps.sidetone().exitStatus(Steps.SOON)).isZero();
        anna.waits(talk.pcm().length()).hangsUp();
        steps.sidetone().restart();
        Await.until("it is sent", Steps.SOON, () -> !house.mail().received().isEmpty());
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aSecondDaemonIsKeptOffTheFirstOnesMessages(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);

        ProgramRun second = steps.sidetone().command("serve");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.err()).contains("another Sidetone serves", "Stop that one first");
    }
}
