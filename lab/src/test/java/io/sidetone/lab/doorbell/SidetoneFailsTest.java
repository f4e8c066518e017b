package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever becomes of Sidetone while somebody is at the door, the telephones ring. */
@ExtendWith(OneAsterisk.class)
class SidetoneFailsTest {

    @Test
    void theyRingWhenItIsStuck(LabHouse house) {
        house.patience(Duration.ofSeconds(2));
        DoorHouse home =
                DoorHouse.in(house, PhoneHabit.rings(), PhoneHabit.rings())
                        .fallsBackOn("kitchen", "hall");
        home.sidetone().freeze();
        try {
            LabCaller visitor = home.visitor();
            home.phones().ring("kitchen", "hall");
            visitor.hangsUp();
            Await.until(
                    "the hall stops",
                    DoorHouse.SOON,
                    () -> !home.phones().phone("hall").cancels().isEmpty());
        } finally {
            home.sidetone().thaw();
        }
        assertThat(home.phones().phone("hall").rings()).hasSize(1);
    }

    @Test
    void theyRingOnceMoreWhenItDiesWhileTheyRing(LabHouse house) {
        house.patience(Duration.ofSeconds(4));
        DoorHouse home =
                DoorHouse.in(house, PhoneHabit.rings(), PhoneHabit.rings(), "ring-for: 5s")
                        .fallsBackOn("hall");
        LabCaller visitor = home.visitor();
        home.phones().ring("kitchen", "hall");
        home.sidetone().kill();
        Await.until(
                "the hall rings once more",
                DoorHouse.PATIENT,
                () -> home.phones().phone("hall").rings().size() == 2);
        assertThat(visitor.isOver()).isFalse();
    }
}
