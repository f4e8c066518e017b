package io.sidetone.agi.screening.menu;

import static io.sidetone.agi.screening.ScreeningHouse.STRANGER;
import static io.sidetone.agi.screening.ScreeningHouse.asksForTheMenu;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.ScreeningHouse;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.core.call.ScriptedCaller;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A long way through the menu, ended at each of its points. */
class HangUpInTheMenuTest {

    /** Prompts begin with a slash, {@code .} waits, anything else is a key. */
    private static final List<String> WAY =
            List.of(
                    "/challenge-1",
                    "4",
                    "5",
                    "6",
                    "/wrong-code",
                    "/challenge-2",
                    "4",
                    "5",
                    "6",
                    "/welcome-directory",
                    "7",
                    "7",
                    ".",
                    "/nobody",
                    "9",
                    "/directory",
                    "2",
                    "6",
                    "6",
                    ".",
                    "/press",
                    "/person/anna",
                    "/press");

    static Stream<List<String>> placesToHangUp() {
        return IntStream.rangeClosed(1, WAY.size())
                .filter(HangUpInTheMenuTest::somethingIsAwaited)
                .mapToObj(steps -> WAY.subList(0, steps));
    }

    /** A caller who has just ended a row of keys hears the next prompt first. */
    private static boolean somethingIsAwaited(int steps) {
        return steps == WAY.size()
                || WAY.get(steps - 1).startsWith("/")
                || !WAY.get(steps).startsWith("/");
    }

    private static void follow(ScriptedCaller caller, String step) {
        if (step.startsWith("/")) {
            caller.hears("screening" + step);
        } else if (step.equals(".")) {
            caller.waits();
        } else {
            caller.presses(step);
        }
    }

    @ParameterizedTest
    @MethodSource("placesToHangUp")
    void theCallIsOverAndTheLogSaysSo(List<String> way) {
        var house = new ScreeningHouse();
        house.judge = asksForTheMenu(3);
        var caller = house.caller(STRANGER);
        way.forEach(step -> follow(caller, step));

        var call = caller.hangsUp().calls(house.flow());

        assertThat(call.result()).isEqualTo("DONE");
        assertThat(house.entry().outcome()).isEqualTo(Outcome.GAVE_UP);
        assertThat(house.entry().ended()).isPresent();
    }
}
