package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.e2e.Steps;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the toll guard does not let out, and that the caller is told so in words. */
@ExtendWith(OneAsterisk.class)
class RefusalTest {

    private static final String ABROAD = "0033123456789";

    @Test
    void whoMayNotCallAbroadIsToldSo(LabHouse house) {
        OutHouse home = guarded(house, "default: {allow: [fixed, mobile]}");
        LabCaller caller = home.dials(ABROAD).awaitsEnd(OutHouse.PATIENT);
        Steps.assertHeardOverSip(caller, home.speech(Words.NOT_ALLOWED));
        assertThat(caller.variable("SIDETONE_RESULT")).contains("REFUSED");
        assertThat(home.phones().phone("provider").rings()).isEmpty();
    }

    @Test
    void whoKnowsThePinGetsThrough(LabHouse house) {
        OutHouse home = guarded(house, "default: {allow: [fixed], pin: \"739164\"}");
        LabCaller caller = home.dials(ABROAD).isAnswered();
        caller.waits(Duration.ofSeconds(1)).presses("739164#");
        home.phones().isPickedUp("provider");
        assertThat(home.invite("provider").user()).isEqualTo("+33123456789");
    }

    @Test
    void whoDoesNotKnowThePinIsToldSo(LabHouse house) {
        OutHouse home = guarded(house, "default: {allow: [fixed], pin: \"739164\"}");
        LabCaller caller = home.dials(ABROAD).isAnswered();
        for (int tries = 0; tries < 3; tries++) {
            caller.waits(Duration.ofSeconds(2)).presses("555555#");
        }
        caller.awaitsEnd(OutHouse.PATIENT);
        Steps.assertHeardOverSip(caller, home.speech(Words.WRONG_PIN));
        assertThat(home.phones().phone("provider").rings()).isEmpty();
    }

    @Test
    void whatIsNoNumberIsToldSo(LabHouse house) {
        OutHouse home = guarded(house, "default: {}");
        LabCaller caller = home.dials("00999123").awaitsEnd(OutHouse.PATIENT);
        Steps.assertHeardOverSip(caller, home.speech(Words.NO_NUMBER));
    }

    private static OutHouse guarded(LabHouse house, String callers) {
        HousePhones phones = house.phones();
        String endpoint = phones.plugInto("provider", PhoneHabit.answers());
        return OutHouse.with(
                house,
                """
                trunks:
                  by-name:
                    provider: {endpoint: "%s"}
                trunk:
                  guard:
                    callers:
                      %s
                """
                        .formatted(OutHouse.template(endpoint), callers));
    }
}
