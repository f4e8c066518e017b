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

    /** The issue's: after so long nothing is left over, and new calls work. */
    private static final Duration RETURN_LIMIT = Duration.ofSeconds(10);

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

    @Test
    void whatRangIsOverWhenItComesBackAndTheNextVisitorIsServed(LabHouse house) {
        DoorHouse home =
                DoorHouse.in(house, PhoneHabit.rings(), PhoneHabit.rings()).fallsBackOn("hall");
        LabCaller visitor = home.visitor();
        home.phones().ring("kitchen", "hall");
        home.sidetone().kill();
        home.sidetone().restart();
        for (String name : new String[] {"kitchen", "hall"}) {
            Await.until(
                    name + " stops",
                    RETURN_LIMIT,
                    () -> !home.phones().phone(name).cancels().isEmpty());
        }
        awaitRings(home, "hall", 2);
        visitor.hangsUp();
        LabCaller next = home.visitor();
        awaitRings(home, "kitchen", 2);
        next.hangsUp();
    }

    @Test
    void aTalkGoesOnWithoutItAndIsSupervisedByTheNext(LabHouse house) {
        DoorHouse home = DoorHouse.in(house, PhoneHabit.rings(), PhoneHabit.answers());
        LabCaller visitor = home.visitor().isAnswered();
        home.phones().isPickedUp("hall");
        home.assertElsewhere("kitchen");
        home.sidetone().kill();
        assertThat(visitor.waits(Duration.ofSeconds(1)).isOver()).isFalse();
        home.sidetone().restart();
        home.sidetone().awaitLog("is taken over", RETURN_LIMIT);
        assertThat(visitor.isOver()).isFalse();
        double left = System.currentTimeMillis() / 1000.0;
        visitor.hangsUp();
        home.assertLetGoWithin("hall", DoorHouse.WITHIN_A_SECOND, left);
        LabCaller next = home.visitor();
        awaitRings(home, "kitchen", 2);
        next.hangsUp();
    }

    private static void awaitRings(DoorHouse home, String name, int times) {
        Await.until(
                name + " rings for the " + times + ". time",
                RETURN_LIMIT,
                () -> home.phones().phone(name).rings().size() == times);
    }
}
