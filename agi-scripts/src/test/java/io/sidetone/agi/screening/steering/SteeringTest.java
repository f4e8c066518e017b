package io.sidetone.agi.screening.steering;

import static io.sidetone.agi.screening.ScreeningHouse.NOW;
import static io.sidetone.agi.screening.ScreeningHouse.STRANGER;
import static io.sidetone.agi.screening.ScreeningHouse.STRANGERS_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.ScreeningHouse;
import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleDesk;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.feature.DialledNumbers;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringTest {

    private static final CallerId KITCHEN = new CallerId("201", "Kitchen");

    private final ScreeningHouse house = new ScreeningHouse();

    private ScriptedCaller kitchen(String... arguments) {
        return house.caller(KITCHEN, arguments);
    }

    private void hasCalled(CallerId caller) {
        house.judge = ScreeningHouse.decides(new Decision.Ring(), Step.MENU);
        house.caller(caller).calls(house.flow());
    }

    private static void assertDone(ScriptedCall call) {
        assertThat(call.result()).isEqualTo("DONE");
    }

    @ParameterizedTest
    @CsvSource({
        "0891234567,+49891234567",
        "004989 1234567,+49891234567",
        "+33123456789,+33123456789",
    })
    void whoeverWasDialledMayCallBack(String dialled, String key) {
        var call = kitchen("dialled", dialled).calls(house.flow());

        assertThat(call.result()).isEqualTo("OK");
        assertThat(house.memory.memory().dialled(key, NOW)).contains(NOW);
        assertThat(house.memory.memory().emergencyUntil(NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "110"})
    void anEmergencyCallOpensTheWindow(String dialled) {
        var call = kitchen("dialled", dialled).calls(house.flow());

        assertThat(call.result()).isEqualTo("OK");
        assertThat(house.memory.memory().emergencyUntil(NOW)).isPresent();
    }

    @Test
    void whatAnotherFeatureDialsCountsToo() {
        var dialled = new DialledNumbers(Runnable::run);
        house.listensTo(dialled);

        dialled.dialled(house.numbers.dialled("0891234567"), NOW);
        assertThat(house.memory.memory().dialled("+49891234567", NOW)).contains(NOW);
        assertThat(house.memory.memory().emergencyUntil(NOW)).isEmpty();

        dialled.dialled(house.numbers.dialled("112"), NOW);
        assertThat(house.memory.memory().emergencyUntil(NOW)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "202", "*43", "anonymous", "0000000000000000000", "\r\n\u0000"})
    void whatNobodyOutsideIsReachedByIsNotLearnt(String dialled) {
        var call = kitchen("dialled", dialled).calls(house.flow());

        assertThat(call.result()).isEqualTo("OK");
        var key = house.numbers.outside(dialled).key();
        assertThat(house.memory.memory().dialled(key, NOW)).isEmpty();
    }

    @Test
    void dialledWithoutANumberIsNoHarm() {
        assertThat(kitchen("dialled").calls(house.flow()).result()).isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource({"3,3", "24,24"})
    void aCallIsExpectedForTheHoursDialled(String argument, int hours) {
        var call =
                kitchen("expect-call", argument).hears("screening/expecting").calls(house.flow());

        assertDone(call);
        assertThat(house.memory.memory().bypass(NOW))
                .contains(new Bypass(NOW.plus(Duration.ofHours(hours)), false));
        assertThat(call.valuesOf("screening/expecting").get("until")).startsWith("2026-11-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "25", "999999999999", "x", "-1"})
    void hoursThatAreNoneAreAskedFor(String argument) {
        var call =
                kitchen("expect-call", argument)
                        .hears("screening/how-long")
                        .presses("5")
                        .hears("screening/expecting")
                        .calls(house.flow());

        assertDone(call);
        assertThat(house.memory.memory().bypass(NOW))
                .contains(new Bypass(NOW.plus(Duration.ofHours(5)), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "*", ""})
    void whoKeysNoHoursExpectsACallForTwo(String key) {
        var caller = kitchen("expect-call").hears("screening/how-long");
        if (key.isEmpty()) {
            caller.waits();
        } else {
            caller.presses(key);
        }

        assertDone(caller.hears("screening/expecting").calls(house.flow()));
        assertThat(house.memory.memory().bypass(NOW))
                .contains(new Bypass(NOW.plus(Duration.ofHours(2)), false));
    }

    @Test
    void thePermitIsForOneCall() {
        assertDone(kitchen("permit-next").hears("screening/next-permitted").calls(house.flow()));
        assertThat(house.memory.memory().bypass(NOW))
                .get()
                .extracting(Bypass::once)
                .isEqualTo(true);
    }

    @Test
    void expectingEnds() {
        house.memory.notes().openBypass(new Bypass(NOW.plus(Duration.ofHours(1)), false));

        assertDone(kitchen("stop-expecting").hears("screening/not-expecting").calls(house.flow()));
        assertThat(house.memory.memory().bypass(NOW)).isEmpty();
    }

    @Test
    void theLastCallerIsReadOutAndBlockedWhenThatIsConfirmed() {
        house.memory.notes().passed(STRANGERS_KEY, NOW);
        hasCalled(STRANGER);

        var call =
                kitchen("block-last")
                        .hears("screening/block")
                        .presses("1")
                        .hears("screening/blocked")
                        .calls(house.flow());

        assertDone(call);
        assertThat(call.valuesOf("screening/block")).containsEntry("number", "089 1234567");
        assertThat(house.lists)
                .containsExactly("+BLOCK " + STRANGERS_KEY, "-ALLOW " + STRANGERS_KEY);
        assertThat(house.memory.memory().passed(STRANGERS_KEY, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "#", ""})
    void nothingChangesUnlessItIsConfirmed(String key) {
        hasCalled(STRANGER);
        var caller = kitchen("block-last").hears("screening/block");
        if (key.isEmpty()) {
            caller.waits();
        } else {
            caller.presses(key);
        }

        assertDone(caller.hears("screening/nothing-changed").calls(house.flow()));
        assertThat(house.lists).isEmpty();
    }

    @Test
    void whoHangsUpBeforeConfirmingHasBlockedNobody() {
        hasCalled(STRANGER);

        assertDone(kitchen("block-last").hears("screening/block").hangsUp().calls(house.flow()));
        assertThat(house.lists).isEmpty();
    }

    @Test
    void aCallerWithANameIsNamed() {
        hasCalled(new CallerId("sip:prizes@sip.example", ""));

        var call =
                kitchen("block-last")
                        .hears("screening/block-name")
                        .presses("1")
                        .hears("screening/blocked")
                        .calls(house.flow());

        assertThat(call.valuesOf("screening/block-name").get("name")).contains("prizes");
    }

    @Test
    void nobodyHasCalledYet() {
        assertDone(kitchen("block-last").hears("screening/no-last-caller").calls(house.flow()));
        assertDone(kitchen("rescue-last").hears("screening/no-last-caller").calls(house.flow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"block-last", "rescue-last"})
    void aWithheldNumberIsOnNoList(String errand) {
        hasCalled(ScreeningHouse.ANONYMOUS);

        assertDone(kitchen(errand).hears("screening/number-withheld").calls(house.flow()));
        assertThat(house.lists).isEmpty();
    }

    @Test
    void whoIsKnownIsNotBlockedByAStarCode() {
        hasCalled(STRANGER);
        house.memory.notes().dialled(STRANGERS_KEY, NOW);

        assertDone(kitchen("block-last").hears("screening/is-known").calls(house.flow()));
        assertThat(house.lists).isEmpty();
    }

    @Test
    void theLastBlockedCallerIsAllowedFromNowOn() {
        hasCalled(STRANGER);

        var call = kitchen("rescue-last").hears("screening/rescued").calls(house.flow());

        assertDone(call);
        assertThat(call.valuesOf("screening/rescued")).containsEntry("number", "089 1234567");
        assertThat(house.lists)
                .containsExactly("+ALLOW " + STRANGERS_KEY, "-BLOCK " + STRANGERS_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"block-last", "rescue-last"})
    void aStoreThatKeepsNothingIsToldTo(String errand) {
        hasCalled(STRANGER);
        house.rules = new FullDisk();
        var caller = kitchen(errand);
        if (errand.equals("block-last")) {
            caller.hears("screening/block").presses("1");
        }

        assertDone(caller.hears("screening/not-kept").calls(house.flow()));
    }

    private static final class FullDisk implements RuleDesk {

        @Override
        public void add(Rule rule) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public boolean remove(RuleList list, Match match) throws IOException {
            throw new IOException("disk full");
        }
    }
}
