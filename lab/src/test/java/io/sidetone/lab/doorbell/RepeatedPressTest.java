package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One press that makes ten calls is one press. */
@ExtendWith(OneAsterisk.class)
class RepeatedPressTest {

    private static final int PRESSES = 10;

    @Test
    void ofTenPressesAtOnceOneRingsAndTheOthersAreOver(LabHouse house) {
        DoorHouse home = DoorHouse.in(house, PhoneHabit.rings(), PhoneHabit.rings());
        List<LabCaller> visitors = new ArrayList<>();
        for (int press = 0; press < PRESSES; press++) {
            visitors.add(home.visitor());
        }
        home.phones().ring("kitchen", "hall");
        Await.until("nine are over", DoorHouse.SOON, () -> ringing(visitors).size() == 1);
        visitors.getFirst().waits(Duration.ofSeconds(2));

        List<LabCaller> ringing = ringing(visitors);
        assertThat(ringing).hasSize(1);
        home.assertStillRings("kitchen");
        home.assertStillRings("hall");
        assertThat(visitors)
                .filteredOn(LabCaller::isOver)
                .allSatisfy(
                        each -> assertThat(each.variable("SIDETONE_RESULT")).contains("REPEATED"));
        ringing.getFirst().hangsUp();
    }

    private static List<LabCaller> ringing(List<LabCaller> visitors) {
        return visitors.stream().filter(each -> !each.isOver()).toList();
    }
}
