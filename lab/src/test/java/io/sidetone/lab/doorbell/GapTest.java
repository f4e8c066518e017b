package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.network.SlowProxy;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The line to Asterisk breaks while the telephones ring, and what happens meanwhile counts. */
@ExtendWith(OneAsterisk.class)
class GapTest {

    private static final Duration LATER = Duration.ofSeconds(6);

    /** Sidetone has been told by then that it rings. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Test
    void whoeverAnswersInTheGapHasTheVisitor(LabHouse house) {
        SlowProxy line = house.keep(new SlowProxy(house.exchange().asterisk().ports().http()));
        DoorHouse home = behind(line, house, PhoneHabit.answersAfter(LATER));
        LabCaller visitor = home.visitor();
        home.phones().ring("kitchen", "hall");
        visitor.waits(MOMENT);
        line.shuts();
        home.phones().isPickedUp("hall");
        assertThat(home.phones().phone("kitchen").cancels()).isEmpty();
        line.opens();
        home.assertElsewhere("kitchen");
        assertThat(visitor.isAnswered().waits(Duration.ofSeconds(1)).isOver()).isFalse();
        assertThat(home.phones().phone("hall").byes()).isEmpty();
        visitor.hangsUp();
        Await.until(
                "the hall is free",
                DoorHouse.SOON,
                () -> !home.phones().phone("hall").byes().isEmpty());
    }

    @Test
    void aVisitorWhoLeavesInTheGapStopsTheRinging(LabHouse house) {
        SlowProxy line = house.keep(new SlowProxy(house.exchange().asterisk().ports().http()));
        DoorHouse home = behind(line, house, PhoneHabit.rings());
        LabCaller visitor = home.visitor();
        home.phones().ring("kitchen", "hall");
        visitor.waits(MOMENT);
        line.shuts();
        visitor.hangsUp();
        line.opens();
        for (String name : new String[] {"kitchen", "hall"}) {
            Await.until(
                    name + " stops",
                    DoorHouse.SOON,
                    () -> !home.phones().phone(name).cancels().isEmpty());
        }
    }

    private static DoorHouse behind(SlowProxy line, LabHouse house, PhoneHabit hall) {
        return DoorHouse.ringing(
                house,
                LabSettings.house().with("ari.port", line.port()),
                "[{to: [%s, %s]}]"
                        .formatted(
                                house.phones().plugInto("kitchen", PhoneHabit.rings()),
                                house.phones().plugInto("hall", hall)));
    }
}
