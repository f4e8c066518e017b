package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.Fallback;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** There is no Sidetone: {@code dialplan-samples/doorbell.conf} rings the telephones itself. */
@ExtendWith(OneAsterisk.class)
class DoorbellAbsentTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void allRingAndTheFirstToAnswerHasTheVisitor(LabHouse house) {
        HousePhones phones =
                plugIn(house, PhoneHabit.rings(), PhoneHabit.answersAfter(Duration.ofSeconds(1)));
        LabCaller visitor = house.rings("front").isAnswered();
        phones.isPickedUp("hall").ring("kitchen");
        assertElsewhere(phones, "kitchen");
        assertThat(visitor.isOver()).isFalse();
    }

    @Test
    void aTelephoneThatRedirectsIsNotFollowedAndTheOthersRingOn(LabHouse house) {
        HousePhones phones =
                plugIn(
                        house,
                        PhoneHabit.redirects("302 Moved Temporarily", "sip:999@127.0.0.1"),
                        PhoneHabit.answersAfter(Duration.ofSeconds(1)));
        LabCaller visitor = house.rings("front").isAnswered();
        phones.isPickedUp("hall");
        assertThat(visitor.isOver()).isFalse();
        visitor.hangsUp();
        Await.until("hall is told", SOON, () -> !phones.phone("hall").byes().isEmpty());
    }

    @Test
    void aButtonWithADashInItsNameRingsToo(LabHouse house) {
        HousePhones phones = plugIn(house, PhoneHabit.rings(), PhoneHabit.rings());
        house.rings("back-door");
        phones.ring("kitchen", "hall");
        assertThat(phones.phone("kitchen").cancels()).isEmpty();
    }

    private static HousePhones plugIn(LabHouse house, PhoneHabit kitchen, PhoneHabit hall) {
        HousePhones phones = house.phones();
        String dial = phones.plugInto("kitchen", kitchen) + "&" + phones.plugInto("hall", hall);
        house.fallsBack(Fallback.DOORBELL, dial);
        return phones;
    }

    static void assertElsewhere(HousePhones phones, String name) {
        Await.until(name + " stops", SOON, () -> !phones.phone(name).cancels().isEmpty());
        assertThat(phones.phone(name).cancels().getFirst().header("Reason"))
                .contains("Call completed elsewhere");
    }
}
