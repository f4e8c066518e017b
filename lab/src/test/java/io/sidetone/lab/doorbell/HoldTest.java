package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.e2e.Steps;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SippPhone;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A telephone puts the visitor on hold, and takes the visitor back. */
@ExtendWith(OneAsterisk.class)
class HoldTest {

    private static final Duration TALK = Duration.ofSeconds(2);
    private static final Duration HOLD = Duration.ofSeconds(2);

    @Test
    void theVisitorIsHeldAndTalksOn(LabHouse house) {
        PhoneHabit holds = PhoneHabit.answers().echoing().holding(TALK, HOLD, "sendonly");
        DoorHouse home = DoorHouse.in(house, PhoneHabit.rings(), holds);
        LabCaller visitor = home.visitor().isAnswered();
        SippPhone hall = home.phones().phone("hall");
        Await.until("the visitor is held", DoorHouse.SOON, () -> hall.changes() >= 1);
        Await.until("the visitor is taken back", DoorHouse.SOON, () -> hall.changes() == 2);
        Speech words = home.speech("Are you there again? I still have a parcel for you.");
        visitor.says(words).waits(Duration.ofSeconds(1));
        assertThat(visitor.isOver()).isFalse();
        assertThat(hall.byes()).isEmpty();
        visitor.hangsUp();
        Await.until("the hall is free", DoorHouse.SOON, () -> !hall.byes().isEmpty());
        Steps.assertHeardOverSip(visitor, words);
    }
}
