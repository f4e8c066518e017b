package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.Fallback;
import io.sidetone.lab.LabHouse.WayOut;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** There is no Sidetone: {@code dialplan-samples/trunk.conf} dials by the first trunk itself. */
@ExtendWith(OneAsterisk.class)
class TrunkAbsentTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void theFirstTrunkTakesTheNumberWithoutThePrefix(LabHouse house) {
        HousePhones phones = provider(house, PhoneHabit.answers());
        house.fallsBack(Fallback.PREFIX, "09");
        LabCaller caller = house.dials("201", "0903012345", WayOut.TRUNK).isAnswered();
        assertThat(phones.phone("provider").rings().getFirst().user()).isEqualTo("03012345");
        caller.hangsUp();
        Await.until("the provider knows", SOON, () -> !phones.phone("provider").byes().isEmpty());
    }

    @Test
    void theCallersTelephoneIsToldThatTheCalleeIsBusy(LabHouse house) {
        provider(house, PhoneHabit.refuses("486 Busy Here"));
        LabCaller caller = house.dials("201", "03012345", WayOut.TRUNK).awaitsEnd(SOON);
        assertThat(cause(caller)).isEqualTo("17");
    }

    @Test
    void withoutATrunkTheCallDoesNotGoOut(LabHouse house) {
        LabCaller caller = house.dials("201", "03012345", WayOut.TRUNK).awaitsEnd(SOON);
        assertThat(cause(caller)).isEqualTo("34");
    }

    @Test
    void anEmergencyCallGoesOutAtOnce(LabHouse house) {
        HousePhones phones = provider(house, PhoneHabit.rings());
        assertGoesOutAtOnce(house, phones, "provider");
    }

    @Test
    void anEmergencyCallTakesTheSecondTrunkWhenTheFirstFails(LabHouse house) {
        HousePhones phones = provider(house, PhoneHabit.refuses("503 Service Unavailable"));
        String second = phones.plugInto("second", PhoneHabit.rings());
        house.fallsBack(Fallback.SECOND, second.replace("PJSIP/", ""));
        assertGoesOutAtOnce(house, phones, "second");
    }

    static HousePhones provider(LabHouse house, PhoneHabit habit) {
        HousePhones phones = house.phones();
        String endpoint = phones.plugInto("provider", habit);
        house.fallsBack(Fallback.TRUNK, endpoint.replace("PJSIP/", ""));
        return phones;
    }

    /** From the dialplan's first step to the INVITE at the provider, exactly as dialled. */
    static void assertGoesOutAtOnce(LabHouse house, HousePhones phones, String provider) {
        LabCaller caller = house.dials("201", "112", WayOut.TRUNK);
        phones.ring(provider);
        var invite = phones.phone(provider).rings().getFirst();
        assertThat(invite.user()).isEqualTo("112");
        assertThat(invite.at() - caller.events().getFirst().time()).isLessThan(1.0);
        caller.hangsUp();
    }

    /** Why the call ended, as the caller's side knows it (ITU-T Q.850). */
    static String cause(LabCaller caller) {
        return caller.events().stream()
                .filter(event -> event.isEvent("Hangup"))
                .map(event -> event.get("Cause"))
                .findFirst()
                .orElse("none");
    }
}
