package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.NetworkLine;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.screening.StandIn.Word;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code dialplan-samples/screening.conf} makes of every word of Sidetone's, and that the
 * house rings whenever there is none. The same over FastAGI and over ARI.
 */
@ExtendWith(OneAsterisk.class)
abstract class ScreeningSample {

    static final Duration SOON = Duration.ofSeconds(10);

    static final NetworkLine SOMEBODY = NetworkLine.trunk("+498912345");

    /** Longer than any of these calls: a Sidetone that is stuck. */
    private static final Duration STUCK = Duration.ofSeconds(30);

    /** Lets the calls come in over its protocol, to somebody who says this of them. */
    abstract StandIn standIn(LabHouse house, Word word) throws Exception;

    /** Lets the calls come in over its protocol; nobody is there. */
    abstract void nobody(LabHouse house);

    @Test
    void ringRingsTheWholeHouse(LabHouse house) throws Exception {
        standIn(house, StandIn.result("RING"));
        assertAllRing(house);
    }

    @Test
    void anExtensionRingsAlone(LabHouse house) throws Exception {
        standIn(house, extension("202"));
        assertRingsAlone(house, "202");
    }

    @Test
    void ofAnExtensionOnlyDigitsAreDialled(LabHouse house) throws Exception {
        standIn(house, extension("2a0&PJSIP/x@trunk2"));
        assertRingsAlone(house, "202");
    }

    @Test
    void anExtensionThatIsNoneRingsTheWholeHouse(LabHouse house) throws Exception {
        standIn(house, extension("299"));
        assertAllRing(house);
    }

    @Test
    void anExtensionAsLongAsATelephoneNumberIsNotDialled(LabHouse house) throws Exception {
        standIn(house, extension("3011234567"));
        assertAllRing(house);
    }

    @Test
    void voicemailRingsNobody(LabHouse house) throws Exception {
        standIn(house, StandIn.result("VOICEMAIL"));
        HousePhones phones = telephones(house);
        awaitReached(house.comesIn(SOMEBODY).isAnswered(), "voicemail");
        assertThat(phones.rang()).isEmpty();
    }

    @Test
    void doneEndsTheCall(LabHouse house) throws Exception {
        standIn(house, StandIn.result("DONE"));
        HousePhones phones = telephones(house);
        LabCaller caller = house.comesIn(SOMEBODY).awaitsEnd(SOON);
        assertThat(caller.variable("SIDETONE_RESULT")).contains("DONE");
        assertThat(phones.rang()).isEmpty();
    }

    @Test
    void noWordRingsTheWholeHouse(LabHouse house) throws Exception {
        standIn(house, _ -> {});
        assertAllRing(house);
    }

    @Test
    void anUnknownWordRingsTheWholeHouse(LabHouse house) throws Exception {
        standIn(house, StandIn.result("WHATEVER"));
        assertAllRing(house);
    }

    @Test
    void nobodyThereRingsTheWholeHouse(LabHouse house) {
        nobody(house);
        assertAllRing(house);
    }

    @Test
    void aStuckSidetoneRingsTheWholeHouseInTheEnd(LabHouse house) throws Exception {
        house.patience(Duration.ofSeconds(2));
        standIn(house, ScreeningSample::isStuck);
        HousePhones phones = telephones(house);
        LabCaller caller = house.comesIn(SOMEBODY).isAnswered();
        phones.ring("201", "202");
        assertThat(caller.variable("SIDETONE_RESULT")).contains("");
    }

    @Test
    void whoeverIsKeptBusyOnPurposeRingsNobodyInTheEnd(LabHouse house) throws Exception {
        house.patience(Duration.ofSeconds(2));
        standIn(
                house,
                call -> {
                    call.setVariable("SIDETONE_RESULT", "DONE");
                    isStuck(call);
                });
        HousePhones phones = telephones(house);
        house.comesIn(SOMEBODY).isAnswered().awaitsEnd(SOON);
        assertThat(phones.rang()).isEmpty();
    }

    @Test
    void anAnsweredCallOutlastsThePatience(LabHouse house) throws Exception {
        house.patience(Duration.ofSeconds(1));
        standIn(house, StandIn.result("RING"));
        telephones(house, PhoneHabit.answers());
        LabCaller caller = house.comesIn(SOMEBODY).isAnswered();
        caller.waits(Duration.ofSeconds(2));
        assertThat(caller.isOver()).isFalse();
    }

    static HousePhones telephones(LabHouse house) {
        return telephones(house, PhoneHabit.rings());
    }

    static HousePhones telephones(LabHouse house, PhoneHabit first) {
        return house.phones().plugIn("201", first).plugIn("202", PhoneHabit.rings());
    }

    /** Waits until the lab's dialplan has come there. */
    static void awaitReached(LabCaller caller, String place) {
        Await.until(
                "the call comes to " + place,
                SOON,
                () -> caller.variable("LAB_REACHED").filter(place::equals).isPresent());
    }

    static void isStuck(Call call) throws CallEnded {
        call.answer();
        call.waitForDigit(STUCK);
    }

    private static Word extension(String extension) {
        return call -> {
            call.setVariable("SIDETONE_EXTENSION", extension);
            call.setVariable("SIDETONE_RESULT", "EXTENSION");
        };
    }

    private static void assertAllRing(LabHouse house) {
        HousePhones phones = telephones(house);
        LabCaller caller = house.comesIn(SOMEBODY);
        phones.ring("201", "202");
        caller.hangsUp();
    }

    private static void assertRingsAlone(LabHouse house, String extension) {
        HousePhones phones = telephones(house);
        LabCaller caller = house.comesIn(SOMEBODY);
        phones.ring(extension);
        caller.hangsUp();
        assertThat(phones.rang()).containsExactly(extension);
    }
}
