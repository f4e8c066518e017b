package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.screening.StandIn.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample's hooks: whoever picks up, codes, and what the house itself dials. */
@ExtendWith(OneAsterisk.class)
abstract class SampleHooks {

    private static final String OUTSIDE = HousePhones.OUTSIDE;

    /** Lets the calls come in over its protocol, to somebody who says this of them. */
    abstract StandIn standIn(LabHouse house, Word word) throws Exception;

    /** Lets the calls come in over its protocol; nobody is there. */
    abstract void nobody(LabHouse house);

    @Test
    void whoeverPicksUpAndTakesTheCallIsConnected(LabHouse house) throws Exception {
        StandIn sidetone = standIn(house, callee("ACCEPTED"));
        LabCaller caller = callIsPickedUp(house).isAnswered();
        assertThat(sidetone.asked().getLast()).startsWith("callee", caller.calledChannelId());
        assertThat(caller.isOver()).isFalse();
    }

    @Test
    void whoeverPicksUpMaySendTheCallerToVoicemail(LabHouse house) throws Exception {
        standIn(house, callee("VOICEMAIL"));
        ScreeningSample.awaitReached(callIsPickedUp(house).isAnswered(), "voicemail");
    }

    @Test
    void whoeverPicksUpMayTurnTheCallerAway(LabHouse house) throws Exception {
        StandIn sidetone = standIn(house, callee("BLOCKED"));
        callIsPickedUp(house).awaitsEnd(ScreeningSample.SOON);
        assertThat(sidetone.asked()).contains(List.of("refused"));
    }

    @Test
    void whoeverPicksUpIsConnectedWhenSidetoneSaysNothing(LabHouse house) throws Exception {
        standIn(house, callee(""));
        LabCaller caller = callIsPickedUp(house).isAnswered();
        assertThat(caller.isOver()).isFalse();
    }

    @Test
    void aCodeReachesSidetone(LabHouse house) throws Exception {
        StandIn sidetone = standIn(house, StandIn.result("DONE"));
        for (String code : List.of("*61", "*62", "*81", "*60", "*80")) {
            house.dials("201", code).awaitsEnd(ScreeningSample.SOON);
        }
        assertThat(sidetone.asked())
                .containsExactly(
                        List.of("expect-call", "2"),
                        List.of("permit-next"),
                        List.of("stop-expecting"),
                        List.of("block-last"),
                        List.of("rescue-last"));
    }

    @Test
    void whatTheHouseDialsReachesSidetone(LabHouse house) throws Exception {
        StandIn sidetone = standIn(house, StandIn.result("DONE"));
        HousePhones phones = house.phones().plugIn(OUTSIDE, PhoneHabit.rings());
        house.dials("201", "03012345");
        phones.ring(OUTSIDE);
        assertTold(sidetone, "03012345");
    }

    @Test
    void anEmergencyCallGoesOutWhileSidetoneIsStuck(LabHouse house) throws Exception {
        StandIn sidetone = standIn(house, ScreeningSample::isStuck);
        assertGoesOutAtOnce(house);
        assertTold(sidetone, "112");
    }

    @Test
    void anEmergencyCallGoesOutWhileSidetoneIsAbsent(LabHouse house) {
        nobody(house);
        assertGoesOutAtOnce(house);
    }

    private static void assertTold(StandIn sidetone, String number) {
        Await.until("Sidetone is told", ScreeningSample.SOON, () -> !sidetone.asked().isEmpty());
        assertThat(sidetone.asked()).containsExactly(List.of("dialled", number));
    }

    /** From the dialplan's first step to the INVITE at the other end of the trunk. */
    private static void assertGoesOutAtOnce(LabHouse house) {
        HousePhones phones = house.phones().plugIn(OUTSIDE, PhoneHabit.rings());
        LabCaller caller = house.dials("201", "112");
        phones.ring(OUTSIDE);
        double began = caller.events().getFirst().time();
        double rang = phones.phone(OUTSIDE).rings().getFirst().at();
        assertThat(rang - began).isLessThan(1.0);
    }

    /** A call rings through, and who picks it up is asked. */
    private static LabCaller callIsPickedUp(LabHouse house) {
        HousePhones phones = ScreeningSample.telephones(house, PhoneHabit.answers());
        phones.dialWith("U(sidetone-screening-callee)");
        LabCaller caller = house.comesIn(ScreeningSample.SOMEBODY);
        phones.isPickedUp("201");
        return caller;
    }

    /** Lets the call ring; whoever picks it up decides so. */
    private static Word callee(String choice) {
        return call -> {
            boolean asksCallee = String.join(" ", call.arguments()).startsWith("callee ");
            call.setVariable("SIDETONE_RESULT", asksCallee ? choice : "RING");
        };
    }
}
