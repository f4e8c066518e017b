package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.NetworkLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom a rule blocks, whatever kind of rule, rings nobody; the log says which. */
@ExtendWith(OneAsterisk.class)
class BlockedTest {

    private static final String OWN = "own-numbers: [\"+493012345678\"]";

    /** A rule of each kind, and somebody whom it alone is about. */
    private static final Map<String, String> RULES = rules();

    @Test
    void everyKindOfRuleBlocks(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, OWN, block(), ScreenedHouse.HANG_UP);
        Map<String, LabCaller> callers = new LinkedHashMap<>();
        RULES.forEach((rule, number) -> callers.put(rule, home.calls(from(number))));
        callers.values().forEach(home::assertNobodyRings);
        List<LoggedCall> log = new CallBook(home.sidetone()).ofAll(callers.values());
        assertThat(log).extracting(LoggedCall::rule).containsExactlyElementsOf(RULES.keySet());
        assertThat(log)
                .allSatisfy(logged -> {
                    assertThat(logged.step()).isEqualTo("blocked");
                    assertThat(logged.verdict()).isEqualTo("hang-up");
                    assertThat(logged.outcome()).isEqualTo("turned-away");
                    assertThat(logged.reason()).contains("sidetone.yaml");
                });
    }

    @Test
    void aFriendRingsThoughARuleBlocksThem(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, "block: [\"prefix:+4930\"]");
        home.assertRingsAll(home.calls(ScreenedHouse.FRIEND));
    }

    private static NetworkLine from(String number) {
        return NetworkLine.trunk(
                number.isEmpty() ? CallerLine.withheld() : CallerLine.number(number));
    }

    private static String block() {
        StringBuilder list = new StringBuilder("block:");
        RULES.keySet().forEach(rule -> list.append("\n  - '").append(rule).append("'"));
        return list.toString();
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("+498911111111", "+498911111111");
        rules.put("prefix:+49892222", "+498922223333");
        rules.put("range:+498933330000-+498933339999", "+498933334444");
        rules.put("regex:^\\+49405", "+494055512345");
        rules.put("country:TN", "+21671123456");
        rules.put("type:premium", "+499001234567");
        rules.put("type:satellite", "+881612345678");
        rules.put("anonymous", "");
        rules.put("invalid", "123456789012345678901");
        rules.put("neighbour:7", "+493012399999");
        return rules;
    }
}
