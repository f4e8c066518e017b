package io.sidetone.core.trunk;

import static io.sidetone.core.trunk.TrunkHouse.dials;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which trunk of a group takes a call. */
class GroupOrderTest {

    private static final String HOUSE =
            """
            house: {country: DE}
            trunks:
              by-name:
                a: {endpoint: "PJSIP/${number}@a", cost: {"+49": 0.02, any: 0.30}, calls: 2}
                b: {endpoint: "PJSIP/${number}@b", cost: {"+49": 0.01, any: 0.40}, hours: [08:00-20:00]}
                c: {endpoint: "DAHDI/g1/${number}", cost: {"+49": 0.03, any: 0.10}, channels: DAHDI/i1}
              groups:
                out: {trunks: [a, b, c], choose: ORDER}
            """;

    private static final LiveTrunks SOME = calls(Map.of("PJSIP/a", 1, "DAHDI/i1", 2));

    private static LiveTrunks calls(Map<String, Integer> calls) {
        return endpoint -> calls.getOrDefault(endpoint, 0);
    }

    private static TrunkDesk desk(String order) {
        return TrunkHouse.desk(HOUSE.replace("ORDER", order));
    }

    private static String row(Decision decision) {
        return String.join("", decision.tries().stream().map(TrunkTry::trunk).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "order,       030123456,     abc",
        "cheapest,    030123456,     bac",
        "cheapest,    0033140205050, cab",
        "least-busy,  030123456,     bac",
        "round-robin, 030123456,     abc",
    })
    void theGroupSaysWhoIsTriedFirst(String order, String dialled, String row) {
        assertThat(row(desk(order).decide(dials(dialled), SOME))).isEqualTo(row);
    }

    @Test
    void whoIsEquallyBusyOrCheapStaysInOrder() {
        assertThat(row(desk("least-busy").decide(dials("030123456"), LiveTrunks.IDLE)))
                .isEqualTo("abc");
    }

    @Test
    void byTurnsEachCallBeginsWithTheNext() {
        var desk = desk("round-robin");
        var rows = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            rows.add(row(desk.decide(dials("030123456"), LiveTrunks.IDLE)));
        }
        assertThat(rows).containsExactly("abc", "bca", "cab", "abc");
    }

    @Test
    void whoIsFullIsLeftOut() {
        var decision = desk("order").decide(dials("030123456"), calls(Map.of("PJSIP/a", 2)));
        assertThat(row(decision)).isEqualTo("bc");
        assertThat(decision.steps()).contains("a: full: 2 of 2 calls");
    }

    @Test
    void whoIsClosedIsLeftOut() {
        var night = Instant.parse("2026-11-21T23:00:00Z");
        var call = new OutgoingCall("201", "PJSIP/kitchen", "030123456", false, night);
        var decision = desk("order").decide(call, LiveTrunks.IDLE);
        assertThat(row(decision)).isEqualTo("ac");
        assertThat(decision.steps()).contains("b: not at this hour");
    }

    @Test
    void allFullIsNoTrunkAndAllClosedIsNotNow() {
        var full =
                """
                house: {country: DE}
                trunks:
                  by-name:
                    a: {endpoint: "PJSIP/${number}@a", calls: 1}
                    b: {endpoint: "PJSIP/${number}@b", calls: 1, hours: ["08:00-09:00"]}
                """;
        var closed = full.replace("calls: 1}", "hours: [\"08:00-09:00\"]}");
        assertThat(refusal(full, _ -> 1)).isEqualTo(Refusal.NO_TRUNK);
        assertThat(refusal(closed, _ -> 1)).isEqualTo(Refusal.NOT_NOW);
        assertThat(refusal("house: {country: DE}\n", LiveTrunks.IDLE)).isEqualTo(Refusal.NO_TRUNK);
    }

    /** Each question may take a moment: one for each trunk whose calls matter. */
    @Test
    void asteriskIsAskedNoMoreThanNeeded() {
        var asked = new ArrayList<String>();
        LiveTrunks counted =
                endpoint -> {
                    asked.add(endpoint);
                    return 0;
                };
        desk("order").decide(dials("030123456"), counted);
        assertThat(asked).containsExactly("PJSIP/a");
        asked.clear();
        desk("least-busy").decide(dials("030123456"), counted);
        assertThat(asked).containsExactlyInAnyOrder("PJSIP/a", "PJSIP/b", "DAHDI/i1");
        asked.clear();
        desk("order").decide(dials("112"), counted);
        assertThat(asked).isEmpty();
    }

    private static Refusal refusal(String yaml, LiveTrunks live) {
        var decision = TrunkHouse.desk(yaml).decide(dials("030123456"), live);
        assertThat(decision.tries()).isEqualTo(List.of());
        return ((Clearance.Refused) decision.clearance()).refusal();
    }
}
