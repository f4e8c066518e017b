package io.sidetone.core.trunk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Clearance.Allowed;
import io.sidetone.core.trunk.Clearance.PinNeeded;
import io.sidetone.core.trunk.Clearance.Refused;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HouseTollGuardTest {

    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T23:00:00Z");

    private static final String CHILDREN =
            """
            callers:
              children:
                phones: [PJSIP/kids]
                allow: [national, AT]
                deny: [premium, satellite]
                pin: "738201"
                night: {}
              cellar:
                phones: [PJSIP/cellar]
                allow: [any]
                forwarded: refuse
            """;

    private final GuardHouse house = new GuardHouse(CHILDREN);

    @Test
    void whoHasNoRuleCallsTheOwnCountryAndNothingDear() {
        assertThat(clear("PJSIP/hall", "030 23125000")).isInstanceOf(Allowed.class);
        assertThat(clear("PJSIP/hall", "0151 23456789")).isInstanceOf(Allowed.class);
        assertThat(clear("PJSIP/hall", "0800 1234567")).isInstanceOf(Allowed.class);
        for (var dear :
                new String[] {"09001123456", "+43664123456", "+881612345678", "*21*1", "alice"}) {
            assertRefused(clear("PJSIP/hall", dear), Refusal.NOT_ALLOWED);
        }
    }

    @Test
    void whatIsNotAllowedNeedsThePinAndWhatIsDeniedDoesNotGoOut() {
        assertThat(clear("PJSIP/kids", "+43 1 5125")).isInstanceOf(Allowed.class);
        assertThat(clear("PJSIP/kids", "+1 212 555 2368"))
                .isInstanceOfSatisfying(
                        PinNeeded.class,
                        needed ->
                                assertThat(needed.why())
                                        .contains("children", "+12125552368", "national, AT"));
        assertRefused(clear("PJSIP/kids", "0900 1 123456"), Refusal.NOT_ALLOWED);
    }

    @Test
    void aCallerIdMakesNobodyElseOfACaller() {
        var forged = new OutgoingCall("PJSIP/cellar", "PJSIP/hall", "0900 1 123456", false, NOON);
        assertRefused(house.clear(forged, "0"), Refusal.NOT_ALLOWED);
    }

    @Test
    void byNightLessGoesOut() {
        var call = GuardHouse.call("PJSIP/kids", "030 23125000", MIDNIGHT);
        assertThat(house.clear(call, "0"))
                .isInstanceOfSatisfying(
                        PinNeeded.class,
                        needed -> assertThat(needed.why()).contains("at night: only toll-free"));
        assertThat(house.clear(GuardHouse.call("PJSIP/kids", "0800 1234567", MIDNIGHT), "0"))
                .isInstanceOf(Allowed.class);
        var plain = new GuardHouse("callers: {default: {night: {}}}");
        assertRefused(
                plain.clear(GuardHouse.call("PJSIP/a", "030 23125000", MIDNIGHT), "0"),
                Refusal.NOT_NOW);
    }

    @Test
    void aTelephoneThatForwardsIsTheTelephoneThatCalls() {
        assertThat(house.clear(GuardHouse.forwarded("PJSIP/kids", "030 23125000", NOON), "0"))
                .isInstanceOf(Allowed.class);
        assertRefused(
                house.clear(GuardHouse.forwarded("PJSIP/kids", "+12125552368", NOON), "0"),
                Refusal.NOT_ALLOWED);
        assertRefused(
                house.clear(GuardHouse.forwarded("PJSIP/cellar", "030 23125000", NOON), "0"),
                Refusal.NOT_ALLOWED);
    }

    @Test
    void emergenciesAreNeverRefused() {
        var closed =
                new GuardHouse("callers: {default: {allow: [], deny: [any], forwarded: refuse}}");
        for (var emergency : new String[] {"112", "110"}) {
            var call = GuardHouse.forwarded("PJSIP/a", emergency, MIDNIGHT);
            assertThat(closed.clear(call, "1000"))
                    .isEqualTo(new Allowed("an emergency call is never guarded", Optional.empty()));
            assertThat(closed.begin("1", call, "1000", MIDNIGHT)).isInstanceOf(Allowed.class);
            assertThat(closed.guard.left("1", MIDNIGHT)).isEmpty();
            assertThat(closed.guard.end("1", MIDNIGHT)).isZero();
        }
        assertThat(closed.ledger).isEmpty();
    }

    @Test
    void nonsenseIsNoNumber() {
        assertRefused(clear("PJSIP/cellar", ""), Refusal.NO_NUMBER);
        assertRefused(clear("PJSIP/cellar", "\0"), Refusal.NO_NUMBER);
    }

    @Test
    void theRightPinIsTakenAndAThirdWrongOneLocks() {
        var call = GuardHouse.call("PJSIP/kids", "+12125552368", NOON);
        assertThat(house.guard.enterPin(call, "111111")).isEqualTo(PinAnswer.WRONG);
        assertThat(house.guard.enterPin(call, "")).isEqualTo(PinAnswer.WRONG);
        assertThat(house.guard.enterPin(call, "738201")).isEqualTo(PinAnswer.RIGHT);

        assertThat(house.guard.enterPin(call, "1")).isEqualTo(PinAnswer.WRONG);
        assertThat(house.guard.enterPin(call, "2")).isEqualTo(PinAnswer.WRONG);
        assertThat(house.guard.enterPin(call, "3")).isEqualTo(PinAnswer.LOCKED);
        assertThat(house.guard.enterPin(call, "738201")).isEqualTo(PinAnswer.LOCKED);
        assertRefused(house.clear(call, "0"), Refusal.WRONG_PIN);
        assertThat(house.told)
                .extracting(HouseEvent::type)
                .as("the owner is told")
                .containsExactly("pin-locked");
        assertThat(house.told.toString()).doesNotContain("738201");
    }

    @Test
    void aLockEndsAndTheNextOneLastsLonger() {
        var minutes = Duration.ofMinutes(5);
        lock(NOON);
        assertThat(pinAt(NOON.plus(minutes).minusSeconds(1), "738201")).isEqualTo(PinAnswer.LOCKED);
        lock(NOON.plus(minutes));
        assertThat(pinAt(NOON.plus(minutes.multipliedBy(3)).minusSeconds(1), "738201"))
                .isEqualTo(PinAnswer.LOCKED);
        assertThat(pinAt(NOON.plus(minutes.multipliedBy(3)), "738201")).isEqualTo(PinAnswer.RIGHT);
    }

    @Test
    void oneCallersWrongPinsLockNobodyElse() {
        var two =
                new GuardHouse(
                        "callers: {default: {pin: \"738201\"}, a: {phones: [PJSIP/a, PJSIP/b], pin:"
                                + " \"738201\"}}");
        for (int i = 0; i < 3; i++) {
            two.guard.enterPin(GuardHouse.call("PJSIP/a", "x", NOON), "1");
        }
        assertThat(two.guard.enterPin(GuardHouse.call("PJSIP/b", "x", NOON), "738201"))
                .as("the same caller")
                .isEqualTo(PinAnswer.LOCKED);
        assertThat(two.guard.enterPin(GuardHouse.call("PJSIP/c", "x", NOON), "738201"))
                .isEqualTo(PinAnswer.RIGHT);
        assertThat(house.guard.enterPin(GuardHouse.call("PJSIP/hall", "x", NOON), "738201"))
                .isEqualTo(PinAnswer.NONE);
    }

    @Test
    void changedRulesCountFromTheNextCallOn() {
        house.guard.configure(GuardHouse.config("callers: {default: {allow: [FR]}}"));
        assertThat(clear("PJSIP/kids", "+33 1 42 68 53 00")).isInstanceOf(Allowed.class);
        assertRefused(clear("PJSIP/kids", "030 23125000"), Refusal.NOT_ALLOWED);
    }

    private void lock(Instant at) {
        pinAt(at, "1");
        pinAt(at, "1");
        assertThat(pinAt(at, "1")).isEqualTo(PinAnswer.LOCKED);
    }

    private PinAnswer pinAt(Instant at, String digits) {
        return house.guard.enterPin(GuardHouse.call("PJSIP/kids", "+12125552368", at), digits);
    }

    private Clearance clear(String endpoint, String dialled) {
        var call = GuardHouse.call(endpoint, dialled, NOON);
        return house.guard.clear(call, GuardHouse.number(dialled), BigDecimal.ZERO);
    }

    static void assertRefused(Clearance clearance, Refusal refusal) {
        assertThat(clearance)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
