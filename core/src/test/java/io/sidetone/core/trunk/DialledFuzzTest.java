package io.sidetone.core.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.sidetone.core.FuzzInput;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Numbers;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whatever is dialled, by whoever: there is a decision, a dial string holds what its trunk's
 * template and a number or a name hold and nothing else, and an emergency number goes out.
 */
class DialledFuzzTest {

    private static final String HOUSE =
            """
            house: {country: DE, area-code: "030", outside-line: "0"}
            trunks:
              by-name:
                a: {prefix: "09", endpoint: "PJSIP/${number}@a", kind: both, caller-ids: {201: "1"}}
                b: {prefix: "0", endpoint: "PJSIP/${number}@a", wants: raw}
                c: {endpoint: "PJSIP/${number}@a", wants: "010${international-00}", kind: both}
              users: {888: echo123, 11: eleven}
            """;

    private static final Pattern DIAL_STRING =
            Pattern.compile("PJSIP/(\\+?[0-9]{1,64}|[A-Za-z0-9][A-Za-z0-9._-]{0,63})@a");

    private static final TollGuard NOTHING =
            (_, _, _) -> new Clearance.Refused("nothing goes out", Refusal.NOT_ALLOWED);

    private static final Numbers NUMBERS = TrunkHouse.numbers(TrunkHouse.configuration(HOUSE));
    private static final HouseTrunks OPEN = TrunkHouse.desk(HOUSE);
    private static final HouseTrunks SHUT = TrunkHouse.desk(HOUSE, NOTHING);

    @FuzzTest
    void whatIsDialledIsADialStringOrARefusal(byte[] input) {
        var texts = new FuzzInput(input);
        var dialled = texts.next();
        var call = new OutgoingCall(texts.next(), texts.next(), dialled, false, TrunkHouse.NOW);
        var decision = OPEN.decide(call, LiveTrunks.IDLE);
        check(decision);
        decision.steps().forEach(step -> assertThat(step.codePoints()).allMatch(LogText::isPlain));
        checkEmergency(decision, dialled);
        checkEmergency(SHUT.decide(call, _ -> 1000), dialled);
        checkBehindEveryPrefix(call);
    }

    private static void check(Decision decision) {
        boolean refused = decision.clearance() instanceof Clearance.Refused;
        assertThat(decision.tries().isEmpty()).isEqualTo(refused);
        for (var way : decision.tries()) {
            assertThat(way.endpoint()).matches(DIAL_STRING);
            assertThat(way.endpoint()).isEqualTo("PJSIP/" + way.number() + "@a");
        }
    }

    private static void checkEmergency(Decision decision, String dialled) {
        if (NUMBERS.dialled(dialled) instanceof EmergencyNumber(var digits)) {
            assertThat(decision.emergency()).isTrue();
            assertThat(decision.tries()).extracting(TrunkTry::number).containsOnly(digits);
        }
        if (decision.emergency()) {
            assertThat(decision.clearance()).isInstanceOf(Clearance.Allowed.class);
            assertThat(decision.tries()).hasSize(3);
        }
    }

    /** What goes out as an emergency without a prefix does so behind every one. */
    private static void checkBehindEveryPrefix(OutgoingCall call) {
        for (var number : List.of("112", "110")) {
            for (var prefix : List.of("", "0", "09")) {
                var emergency =
                        new OutgoingCall(
                                call.caller(), call.endpoint(), prefix + number, true, call.at());
                checkEmergency(SHUT.decide(emergency, _ -> 1000), number);
            }
        }
    }
}
