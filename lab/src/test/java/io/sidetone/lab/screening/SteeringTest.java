package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the house does at its own telephones decides about later calls. */
@ExtendWith(OneAsterisk.class)
class SteeringTest {

    @Test
    void whoeverExpectsACallLetsEverybodyThrough(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        keys(home, "*61");
        LabCaller stranger = home.calls(ScreenedHouse.STRANGER);
        home.assertRingsAll(stranger);
        home.assertLogged(stranger, "ring", "bypass", "rang", "let through");
        keys(home, "*81");
        assertIsAsked(home);
    }

    @Test
    void theNextCallMayBePermittedAndNoOther(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        keys(home, "*62");
        LabCaller stranger = home.calls(ScreenedHouse.STRANGER);
        home.assertRingsAll(stranger);
        home.assertLogged(stranger, "ring", "bypass", "rang", "");
        assertIsAsked(home);
    }

    @Test
    void whoeverWasDialledMayCallBack(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        dials(home, "08954321000");
        LabCaller stranger = home.calls(ScreenedHouse.STRANGER);
        home.assertRingsAll(stranger);
        home.assertLogged(stranger, "ring", "allowed", "rang", "");
    }

    @Test
    void afterAnEmergencyCallEverythingRings(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        dials(home, "112");
        LabCaller stranger = home.calls(ScreenedHouse.STRANGER);
        home.assertRingsAll(stranger);
        home.assertLogged(stranger, "ring", "emergency", "rang", "emergency");
    }

    @Test
    void theLastCallerIsBlockedAndRescued(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, ScreenedHouse.HANG_UP);
        LabCaller stranger = home.isAsked(ScreenedHouse.STRANGER);
        stranger.hangsUp();
        home.assertNobodyRings(stranger);
        keys(home, "*60", "1");
        LabCaller blocked = home.calls(ScreenedHouse.STRANGER);
        home.assertNobodyRings(blocked);
        home.assertLogged(blocked, "hang-up", "blocked", "turned-away", "");
        keys(home, "*80", "1");
        LabCaller rescued = home.calls(ScreenedHouse.STRANGER);
        home.assertRingsAll(rescued);
        home.assertLogged(rescued, "ring", "allowed", "rang", "");
    }

    /** Somebody keys a code and hears what Sidetone says to it. */
    private static void keys(ScreenedHouse home, String code) {
        LabCaller telephone = home.house().dials("201", code).awaitsEnd(ScreenedHouse.PATIENT);
        assertThat(telephone.variable("SIDETONE_RESULT"))
                .hasValueSatisfying(result -> assertThat(result).isNotEmpty());
    }

    /** The same where Sidetone asks whether it is meant. */
    private static void keys(ScreenedHouse home, String code, String answer) {
        home.house()
                .dials("201", code)
                .awaitsCommand("STREAM FILE", ScreenedHouse.PATIENT)
                .presses(answer)
                .awaitsEnd(ScreenedHouse.PATIENT);
    }

    /** Somebody dials, lets it ring at the other end and gives up, once Sidetone has been told. */
    private static void dials(ScreenedHouse home, String number) {
        home.phones().plugIn(HousePhones.OUTSIDE, PhoneHabit.rings());
        LabCaller telephone = home.house().dials("201", number);
        home.phones().ring(HousePhones.OUTSIDE);
        home.sidetone().awaitLog(";2]: screening is done", ScreenedHouse.PATIENT);
        telephone.hangsUp();
        assertThat(home.phones().phone(HousePhones.OUTSIDE).rings().getFirst().request())
                .contains(number);
    }

    private static void assertIsAsked(ScreenedHouse home) {
        int rung = home.phones().phone("201").rings().size();
        home.isAsked(ScreenedHouse.STRANGER).hangsUp();
        assertThat(home.phones().phone("201").rings()).hasSize(rung);
    }
}
