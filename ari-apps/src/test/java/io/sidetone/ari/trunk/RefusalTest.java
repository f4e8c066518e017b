package io.sidetone.ari.trunk;

import static io.sidetone.ari.trunk.OutgoingHouse.FIRST;
import static io.sidetone.ari.trunk.OutgoingHouse.answers;
import static io.sidetone.ari.trunk.OutgoingHouse.kitchen;
import static io.sidetone.ari.trunk.OutgoingHouse.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Refusal;
import io.sidetone.core.trunk.guard.PinAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the house does not allow is said in words; some of it goes out for whoever has a PIN. */
class RefusalTest {

    private static final String NUMBER = "0900123456";

    private final OutgoingHouse house = new OutgoingHouse();

    @ParameterizedTest
    @CsvSource({
        "NO_NUMBER,trunk/no-number,NO_NUMBER,1,FAILED",
        "NOT_ALLOWED,trunk/not-allowed,REFUSED,21,REFUSED",
        "NOT_NOW,trunk/not-now,REFUSED,21,REFUSED",
        "TOO_MANY_CALLS,trunk/too-many-calls,REFUSED,21,REFUSED",
        "MINUTES_USED,trunk/minutes-used,REFUSED,21,REFUSED",
        "MONEY_SPENT,trunk/money-spent,REFUSED,21,REFUSED",
        "WRONG_PIN,trunk/wrong-pin,REFUSED,21,REFUSED",
        "NO_TRUNK,trunk/no-trunk,NO_TRUNK,34,FAILED",
    })
    void theReasonIsSaidAndNothingIsDialled(
            Refusal refusal, String phrase, String result, int cause, CallEnding ending) {
        house.clearance = new Clearance.Refused("premium rate", refusal);

        var call = house.calls(kitchen(NUMBER).hears(phrase), _ -> {});

        assertThat(call.result()).isEqualTo(result);
        assertThat(house.done()).containsExactly("hang up the caller " + cause);
        assertThat(house.record().ending()).isEqualTo(ending);
        assertThat(house.record().why()).isEqualTo("premium rate");
        assertThat(house.told).isEmpty();
    }

    @Test
    void allTrunksBusyIsSaidWhenNoneIsLeftToDial() {
        house.tries = List.of();

        var call = house.calls(kitchen(NUMBER).hears("trunk/no-trunk"), _ -> {});

        assertThat(call.result()).isEqualTo("NO_TRUNK");
    }

    @Test
    void whoeverHangsUpWhileSpokenToHasLeft() {
        house.clearance = new Clearance.Refused("premium rate", Refusal.NOT_ALLOWED);

        house.calls(kitchen(NUMBER).hears("trunk/not-allowed").hangsUp(), _ -> {});

        assertThat(house.record().ending()).isEqualTo(CallEnding.CALLER_LEFT);
    }

    @Test
    void theRightPinLetsTheCallOut() {
        pinNeeded();
        var caller = keys(kitchen(NUMBER).hears("trunk/pin"), "4193#");

        var call = house.calls(caller, legs -> legs.when(FIRST, answers()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.pins).containsExactly("4193");
    }

    @Test
    void aPauseEndsThePinToo() {
        pinNeeded();
        var caller = keys(kitchen(NUMBER).hears("trunk/pin"), "4193").waits();

        assertThat(house.calls(caller, legs -> legs.when(FIRST, answers())).result())
                .isEqualTo("ANSWERED");
    }

    @Test
    void threeWrongPinsAreRefused() {
        pinNeeded();
        var caller = keys(kitchen(NUMBER).hears("trunk/pin"), "1#").hears("trunk/pin-again");
        caller.waits().hears("trunk/pin-again");
        keys(caller, "7531#").hears("trunk/wrong-pin");

        var call = house.calls(caller, _ -> {});

        assertThat(call.result()).isEqualTo("REFUSED");
        assertThat(house.done()).containsExactly("hang up the caller 21");
        assertThat(house.pins).containsExactly("1", "", "7531");
        assertThat(house.noted.toString()).doesNotContain("7531");
    }

    @Test
    void whoIsLockedOutIsNotAskedAgain() {
        pinNeeded();
        house.pinDesk = (_, _) -> PinAnswer.LOCKED;
        var caller = keys(kitchen(NUMBER).hears("trunk/pin"), "4193#").hears("trunk/wrong-pin");

        assertThat(house.calls(caller, _ -> {}).result()).isEqualTo("REFUSED");
    }

    @Test
    void aGuardThatFailsOpensNothing() {
        pinNeeded();
        house.pinDesk =
                (_, _) -> {
                    throw new IllegalStateException("a bug");
                };
        var caller = kitchen(NUMBER);
        keys(caller.hears("trunk/pin"), "4193#");
        keys(caller.hears("trunk/pin-again"), "4193#");
        keys(caller.hears("trunk/pin-again"), "4193#").hears("trunk/wrong-pin");

        assertThat(house.calls(caller, _ -> {}).result()).isEqualTo("REFUSED");
    }

    @Test
    void aRobotThatKeysForEverHasAnEnd() {
        pinNeeded();
        var caller = keys(kitchen(NUMBER).hears("trunk/pin"), "5".repeat(20));
        keys(caller.hears("trunk/pin-again"), "5".repeat(20));
        keys(caller.hears("trunk/pin-again"), "5".repeat(20)).hears("trunk/wrong-pin");

        assertThat(house.calls(caller, _ -> {}).result()).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @CsvSource({"486,17,BUSY,17", "503,34,CONGESTION,34", "480,19,CONGESTION,19"})
    void aCallerWhoWasAnsweredHearsTheToneFromAsterisk(int sip, int q850, String tone, int cause) {
        pinNeeded();
        house.tries = OutgoingHouse.ways(FIRST);
        var caller = keys(kitchen(NUMBER).hears("trunk/pin"), "4193#");

        house.calls(caller, legs -> legs.when(FIRST, refuses(sip, q850)));

        assertThat(house.done())
                .containsExactly(
                        "dial PJSIP/first", "indicate " + tone, "hang up the caller " + cause);
    }

    private void pinNeeded() {
        house.clearance = new Clearance.PinNeeded("premium rate", Optional.empty());
    }

    private static ScriptedCaller keys(ScriptedCaller caller, String keys) {
        keys.chars().forEach(key -> caller.presses(String.valueOf((char) key)));
        return caller;
    }
}
