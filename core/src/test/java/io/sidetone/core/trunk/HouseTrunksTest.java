package io.sidetone.core.trunk;

import static io.sidetone.core.trunk.TrunkHouse.dials;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.SipUser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseTrunksTest {

    private static final String HOUSE =
            """
            house: {country: DE, area-code: "030"}
            people:
              anna:
                name: Anna
                sip: {keypad: "21", user: anna.b}
            trunks:
              by-name:
                telekom:
                  prefix: "09"
                  endpoint: PJSIP/${number}@telekom
                  caller-id: "+4930111"
                  caller-ids: {PJSIP/kitchen: "+4930222", 201: "+4930333"}
                  cost: {"+49": 0.01, "0171": 0.12, any: 0.50}
                  emergency: true
                  emergency-caller-id: "+4930999"
                sipgate:
                  endpoint: PJSIP/${number}@sipgate
                  wants: national
                echo:
                  prefix: "08"
                  endpoint: PJSIP/echo/sip:${number}@sip.example.org
                  kind: user
              users: {888: echo123}
            """;

    private final HouseTrunks desk = TrunkHouse.desk(HOUSE);

    private Decision decide(String dialled) {
        return desk.decide(dials(dialled), LiveTrunks.IDLE);
    }

    private String dialled(String dialled) {
        return decide(dialled).tries().getFirst().endpoint();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09 030 123456   | PJSIP/+4930123456@telekom",
                "09030123456#    | PJSIP/+4930123456@telekom",
                "09123456        | PJSIP/+4930123456@telekom",
                "090033140205050 | PJSIP/+33140205050@telekom",
                "030 123456      | PJSIP/030123456@sipgate",
                "+4930123456     | PJSIP/030123456@sipgate",
                "+33140205050    | PJSIP/0033140205050@sipgate",
                "09115           | PJSIP/115@telekom",
                "08888           | PJSIP/echo/sip:echo123@sip.example.org",
                "0821            | PJSIP/echo/sip:anna.b@sip.example.org",
                "08bob_the-2nd   | PJSIP/echo/sip:bob_the-2nd@sip.example.org",
            })
    void thePrefixChoosesTheTrunkWhichGetsItsForm(String dialled, String endpoint) {
        assertThat(dialled(dialled)).isEqualTo(endpoint);
    }

    @Test
    void userNamesArePassedThroughUntouched() {
        assertThat(decide("08888").destination()).isEqualTo(new SipUser("echo123"));
        assertThat(dialled("08EcHo123")).isEqualTo("PJSIP/echo/sip:EcHo123@sip.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "09",
                "*43",
                "201",
                "08a&b",
                "08a/b",
                "08a,b",
                "08a$b",
                "08${EVIL}",
                "08a b",
                "09+49(30)&PJSIP/x",
                "08-x",
                "09\u0000",
                "09\n112x"
            })
    void whatCanBeNoNumberIsRefusedInWords(String dialled) {
        var decision = decide(dialled);
        assertThat(decision.tries()).isEmpty();
        assertThat(decision.clearance())
                .isInstanceOfSatisfying(
                        Clearance.Refused.class,
                        refused -> {
                            assertThat(refused.refusal()).isEqualTo(Refusal.NO_NUMBER);
                            assertThat(refused.why()).isNotBlank();
                        });
    }

    /** As an address does: its host and parameters say nothing to a trunk. */
    @Test
    void ofAnAddressOnlyTheUserIsDialled() {
        assertThat(dialled("08a@b")).isEqualTo("PJSIP/echo/sip:a@sip.example.org");
        assertThat(dialled("09030123456;x")).isEqualTo("PJSIP/+4930123456@telekom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "110", "09112", "08112", "1-1-2", "112#", "09 112"})
    void anEmergencyGoesOutOfTheTrunkMarkedForItWhateverElseIsSaid(String dialled) {
        TollGuard nobody =
                (_, _, _) -> {
                    throw new AssertionError("asked about an emergency");
                };
        var yaml =
                HOUSE.replace(
                        "emergency: true",
                        "emergency: true\n      calls: 1\n      hours: [\"03:00-03:01\"]");
        var decision = TrunkHouse.desk(yaml, nobody).decide(dials(dialled), _ -> 99);

        var digits = dialled.contains("110") ? "110" : "112";
        assertThat(decision.emergency()).isTrue();
        assertThat(decision.destination()).isEqualTo(new EmergencyNumber(digits));
        assertThat(decision.clearance()).isInstanceOf(Clearance.Allowed.class);
        assertThat(decision.tries())
                .containsExactly(
                        new TrunkTry(
                                "telekom",
                                "PJSIP/" + digits + "@telekom",
                                digits,
                                Optional.of("+4930999"),
                                BigDecimal.ZERO),
                        new TrunkTry(
                                "sipgate",
                                "PJSIP/" + digits + "@sipgate",
                                digits,
                                Optional.empty(),
                                BigDecimal.ZERO));
    }

    @Test
    void anEmergencyIsSeenBehindAShorterPrefixToo() {
        var desk =
                TrunkHouse.desk(
                        """
                        house: {country: US}
                        trunks:
                          by-name:
                            one: {prefix: "0", endpoint: "PJSIP/${number}@one"}
                            two: {prefix: "09", endpoint: "PJSIP/${number}@two", emergency: true}
                        """);
        var decision = desk.decide(dials("0911"), LiveTrunks.IDLE);
        assertThat(decision.emergency()).isTrue();
        assertThat(decision.tries()).extracting(TrunkTry::number).containsExactly("911", "911");
        assertThat(decision.tries()).extracting(TrunkTry::trunk).containsExactly("two", "one");
    }

    @Test
    void theEndpointDecidesWhichCallerIdIsSentAndTheTrunkElse() {
        var at = TrunkHouse.NOW;
        for (var sent :
                Map.of(
                                new OutgoingCall("201", "PJSIP/kitchen", "09030123456", false, at),
                                "+4930222",
                                new OutgoingCall("201", "PJSIP/cellar", "09030123456", false, at),
                                "+4930333",
                                new OutgoingCall("999", "PJSIP/cellar", "09030123456", false, at),
                                "+4930111")
                        .entrySet()) {
            assertThat(desk.decide(sent.getKey(), LiveTrunks.IDLE).tries())
                    .extracting(TrunkTry::callerId)
                    .containsExactly(Optional.of(sent.getValue()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "09030123456, 0.01",
        "0901711234567, 0.12",
        "090033140205050, 0.50",
        "09115, 0.50",
        "030123456, 0"
    })
    void theLongestBeginningSaysWhatAMinuteCosts(String dialled, BigDecimal cost) {
        var asked = new ArrayList<BigDecimal>();
        var desk =
                TrunkHouse.desk(
                        HOUSE,
                        (_, _, perMinute) -> {
                            asked.add(perMinute);
                            return new Clearance.Allowed("test", Optional.empty());
                        });
        assertThat(desk.decide(dials(dialled), LiveTrunks.IDLE).tries())
                .extracting(TrunkTry::perMinute)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(cost);
        assertThat(asked).usingElementComparator(BigDecimal::compareTo).containsExactly(cost);
    }

    @Test
    void whatTheGuardRefusesHasNoWayOut() {
        var refused = new Clearance.Refused("not from the kitchen", Refusal.NOT_ALLOWED);
        var decision =
                TrunkHouse.desk(HOUSE, (_, _, _) -> refused)
                        .decide(dials("09030123456"), LiveTrunks.IDLE);
        assertThat(decision.tries()).isEmpty();
        assertThat(decision.clearance()).isEqualTo(refused);
        assertThat(decision.steps()).last().isEqualTo("guard: not from the kitchen");
    }

    @Test
    void everyStepIsToldInWords() {
        assertThat(decide("09 0171 1234567").steps())
                .isEqualTo(
                        List.of(
                                "dialled 09 0171 1234567",
                                "access prefix 09, trunk telekom: 0901711234567 → 01711234567",
                                "as within DE: 01711234567 → +491711234567",
                                "telekom: dials PJSIP/+491711234567@telekom as +4930222, 0.12 a"
                                        + " minute",
                                "guard: no toll guard"));
        assertThat(decide("08888").steps())
                .contains(
                        "access prefix 08, trunk echo: 08888 → 888",
                        "user in trunks.users: 888 → echo123");
        assertThat(decide("0821").steps()).contains("user in people.anna: 21 → anna.b");
        assertThat(decide("09112").steps())
                .contains("an emergency: no guard, hours or limits; the digits stay as they are");
    }
}
