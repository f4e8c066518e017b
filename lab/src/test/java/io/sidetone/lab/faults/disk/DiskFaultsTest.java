package io.sidetone.lab.faults.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.ProgramRun;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The disk under the daemon fails while somebody calls: the short form of {@code faults disk}. */
@ExtendWith(OneAsterisk.class)
class DiskFaultsTest {

    private static final double AUDIBLE = 0.01;

    @Test
    void aFullDiskIsToldBeforeTheTone(LabHouse house) {
        assertThat(answerTo(house, Harm.pages(0))).isEqualTo(Answer.CANNOT_SAVE);
    }

    @Test
    void whatTheDiskHasNoRoomForStaysInAsteriskAndIsSentLater(LabHouse house) {
        assertThat(answerTo(house, Harm.pages(6))).isEqualTo(Answer.KEPT);
    }

    @Test
    void roomForOneCopyOfTheSoundIsNotEnoughAndNothingIsLost(LabHouse house) {
        assertThat(answerTo(house, Harm.pages(26))).isEqualTo(Answer.KEPT);
    }

    @Test
    void aDiskWithoutInodesIsToldBeforeTheTone(LabHouse house) {
        assertThat(answerTo(house, Harm.files(0))).isEqualTo(Answer.CANNOT_SAVE);
    }

    @Test
    void aDiskWithTooFewInodesForAMessageTellsWhicheverWriteFails(LabHouse house) {
        // Each retry of the earlier message takes one for a moment, so either is right.
        assertThat(answerTo(house, Harm.files(4))).isIn(Answer.CANNOT_SAVE, Answer.KEPT);
    }

    @Test
    void aDiskThatBecomesReadOnlyIsToldBeforeTheTone(LabHouse house) {
        assertThat(answerTo(house, Harm.readOnly())).isEqualTo(Answer.CANNOT_SAVE);
    }

    @Test
    void anOutboxThatIsClosedIsToldBeforeTheTone(LabHouse house) {
        assertThat(answerTo(house, Harm.closed("draft"))).isEqualTo(Answer.CANNOT_SAVE);
    }

    @Test
    void aQueueThatIsClosedKeepsThePromise(LabHouse house) {
        assertThat(answerTo(house, Harm.closed("queue"))).isEqualTo(Answer.KEPT);
    }

    @Test
    void whoMustConfirmIsPromisedNothingThatHangingUpWouldBreak(LabHouse house) {
        var disk = DiskHouse.in(house, LabSettings.house().with("on-hangup", "discard"));
        disk.disk().leavePages(6);

        assertThat(disk.call(disk.speech("Ten past eight. Do not be late.")))
                .isEqualTo(Answer.CANNOT_SAVE);

        disk.disk().becomeRoomy();
        Await.until("nothing is left", DiskHouse.SOON, () -> disk.sidetone().outbox().isEmpty());
        assertThat(house.mail().received()).isEmpty();
    }

    @Test
    void promptsAreHeardThoughTheyCannotBeKept(LabHouse house) {
        var disk = DiskHouse.in(house, LabSettings.house());
        disk.forgetPrompts();

        var answer = disk.call(disk.speech("Ten past eight. Do not be late."));

        assertThat(answer).isIn(Answer.SENT, Answer.ON_ITS_WAY);
        ProgramRun doctor = disk.sidetone().command("doctor");
        assertThat(doctor.out().replaceAll("\\s+", " "))
                .contains("prompts are made anew for each call: user", "chmod u+rwx");
    }

    @Test
    void onADiskThatIsReadOnlyFromTheStartTheDialplanSpeaks(LabHouse house) {
        var disk = DiskHouse.in(house, LabSettings.house());
        disk.queueMessage(disk.speech("An earlier message, which the disk must not lose."));
        disk.sidetone().kill();
        disk.disk().becomeReadOnly();

        ProgramRun start = disk.sidetone().command("serve");
        LabCaller anna = house.call("42", DiskHouse.ANNA).isAnswered();
        anna.awaitsEnd(DiskHouse.SOON);

        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.err()).contains("is mounted read-only", "mount -o remount,rw");
        assertThat(anna.heard().loudness()).isGreaterThan(AUDIBLE);
        assertThat(disk.sidetone().command("doctor").exit()).isEqualTo(5);
        assertThat(disk.sidetone().command("outbox", "list").exit()).isZero();
        disk.disk().becomeWritable();
        house.mail().up();
        disk.sidetone().restart();
        house.mail().awaitMails(1, Duration.ofSeconds(20));
    }

    private static Answer answerTo(LabHouse house, Harm harm) {
        return new DiskTrial(DiskHouse.in(house, LabSettings.house())).bear(harm);
    }
}
