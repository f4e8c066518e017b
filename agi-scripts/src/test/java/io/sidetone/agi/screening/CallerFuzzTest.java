package io.sidetone.agi.screening;

import static io.sidetone.agi.screening.ScreeningHouse.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.core.FuzzInput;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.log.LogText;
import java.util.List;

/**
 * Whoever calls and whatever was dialled: the flow comes to its result, and the log stays clean.
 */
class CallerFuzzTest {

    @FuzzTest
    void whateverComesIsScreenedAndLogged(byte[] input) {
        var texts = new FuzzInput(input);
        var caller = new CallerId(texts.next(), texts.next());
        var channel = texts.next();
        var dialled = texts.next();

        checkScreened(caller, channel);
        checkDialled(caller, dialled);
    }

    private static void checkScreened(CallerId caller, String channel) {
        var house = new ScreeningHouse();
        house.judge = ScreeningHouse.decides(new Decision.Ring(), Step.ALLOWED);

        var call = house.caller(caller).with("CHANNEL(name)", channel).calls(house.flow());

        assertThat(call.result()).isEqualTo("RING");
        var entry = house.entry();
        var texts = List.of(entry.line(), entry.received(), entry.key(), entry.name());
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.codePoints()).allMatch(LogText::isPlain));
        assertThat(entry.key()).doesNotStartWith("extension:");
    }

    /** Nobody withheld, nobody invalid and no extension may call back. */
    private static void checkDialled(CallerId caller, String dialled) {
        var house = new ScreeningHouse();

        var call = house.caller(caller, "dialled", dialled).calls(house.flow());

        assertThat(call.result()).isEqualTo("OK");
        var memory = house.memory.memory();
        for (var key : List.of("", "extension:" + dialled, "invalid:" + dialled)) {
            assertThat(memory.dialled(key, NOW)).isEmpty();
        }
    }
}
