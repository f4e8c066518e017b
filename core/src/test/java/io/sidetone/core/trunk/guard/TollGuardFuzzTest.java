package io.sidetone.core.trunk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.sidetone.core.FuzzInput;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import java.math.BigDecimal;
import java.time.Instant;

/** Whoever calls whatever: an answer, and never no to an emergency. */
class TollGuardFuzzTest {

    private static final Instant NIGHT = Instant.parse("2026-11-21T23:00:00Z");
    private static final GuardConfig STRICT =
            GuardHouse.config(
                    """
                    callers:
                      default:
                        allow: [national]
                        deny: [AT, "+4989"]
                        forwarded: refuse
                        per-day: 1m
                        per-month: "0.01"
                        night: {allow: []}
                        abroad: {calls: 1}
                      kitchen: {phones: [PJSIP/kitchen], pin: "738201"}
                    """);

    @FuzzTest
    void anyCallIsAnswered(byte[] input) {
        var texts = new FuzzInput(input);
        var caller = texts.next();
        var endpoint = texts.next();
        var dialled = texts.next();
        var house = new GuardHouse(STRICT);
        for (var forwarded : new boolean[] {false, true}) {
            check(house, new OutgoingCall(caller, endpoint, dialled, forwarded, NIGHT));
        }
        var digits = texts.next();
        var call = new OutgoingCall(caller, "PJSIP/kitchen", dialled, false, NIGHT);
        assertThat(house.guard.enterPin(call, digits) == PinAnswer.RIGHT)
                .isEqualTo(digits.equals("738201"));
    }

    private static void check(GuardHouse house, OutgoingCall call) {
        var number = GuardHouse.number(call.dialled());
        var clearance = house.guard.clear(call, number, BigDecimal.ONE);
        var begun = house.guard.begin(call.caller(), call, number, GuardHouse.way("1"), NIGHT);
        house.guard.answered(call.caller(), NIGHT);
        var left = house.guard.left(call.caller(), NIGHT.plusSeconds(30));
        house.guard.end(call.caller(), NIGHT.plusSeconds(60));
        if (number instanceof EmergencyNumber) {
            assertThat(clearance).isInstanceOf(Clearance.Allowed.class);
            assertThat(begun).isInstanceOf(Clearance.Allowed.class);
            assertThat(left).isEmpty();
        }
        assertThat(clearance.why()).isNotBlank();
    }
}
