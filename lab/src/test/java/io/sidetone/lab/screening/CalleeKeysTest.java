package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever picks up decides by one key, through the sample and on a real telephone. */
@ExtendWith(OneAsterisk.class)
class CalleeKeysTest {

    @Test
    void oneTakesTheCall(LabHouse house) {
        ScreenedHouse home = pickingUpAndPressing("1", house);
        LabCaller caller = expected(home).isAnswered();
        assertThat(caller.isOver()).isFalse();
        caller.hangsUp();
        home.assertLogged(caller, "ring", "bypass", "rang", "let through");
    }

    @Test
    void twoSendsTheCallerToVoicemail(LabHouse house) {
        ScreenedHouse home = pickingUpAndPressing("2", house);
        LabCaller caller = expected(home).isAnswered();
        ScreeningSample.awaitReached(caller, "voicemail");
        home.assertLogged(caller, "ring", "bypass", "voicemail", "let through");
    }

    @Test
    void threeBlocksTheCallerFromNowOn(LabHouse house) {
        ScreenedHouse home = pickingUpAndPressing("3", house);
        LabCaller caller = expected(home).awaitsEnd(ScreenedHouse.PATIENT);
        home.assertLogged(caller, "ring", "bypass", "refused", "let through");
        LabCaller again = home.calls(ScreenedHouse.STRANGER).awaitsEnd(ScreenedHouse.PATIENT);
        home.assertLogged(
                again, "not-in-service", "blocked", "turned-away", "blocked by the callee");
        assertThat(home.phones().rang()).containsExactlyInAnyOrder("201", "202");
    }

    /** The next call is let through, whoever it is; the house's own rules stay as they are. */
    private static LabCaller expected(ScreenedHouse home) {
        home.house().dials("201", "*62").awaitsEnd(ScreenedHouse.PATIENT);
        return home.calls(ScreenedHouse.STRANGER);
    }

    private static ScreenedHouse pickingUpAndPressing(String key, LabHouse house) {
        LabSidetone sidetone = house.moveIn(LabSettings.house().screening());
        sidetone.awaitLog("takes calls from ARI", ScreenedHouse.PATIENT);
        HousePhones phones =
                house.phones()
                        .plugIn("201", PhoneHabit.answersAndPresses(key))
                        .plugIn("202", PhoneHabit.rings());
        phones.dialWith("U(sidetone-screening-callee)");
        return new ScreenedHouse(house, sidetone, phones);
    }
}
