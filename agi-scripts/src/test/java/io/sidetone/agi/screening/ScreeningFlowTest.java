package io.sidetone.agi.screening;

import static io.sidetone.agi.screening.ScreeningHouse.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningFlowTest {

    private final ScreeningHouse house = new ScreeningHouse();

    private static Errands saying(String prefix) {
        Map<Errand, CallFlow> flows = new EnumMap<>(Errand.class);
        for (var errand : Errand.values()) {
            flows.put(errand, call -> call.setVariable("DID", prefix + errand));
        }
        return new Errands(flows);
    }

    private static ScreeningFlow flow() {
        return new ScreeningFlow(
                ScreeningHouse.config(ScreeningHouse.menu(Treatment.HANG_UP)),
                _ -> saying(""),
                () -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "'',SCREEN",
        "dialled,DIALLED",
        "expect-call,EXPECT_CALL",
        "permit-next,PERMIT_NEXT",
        "stop-expecting,STOP_EXPECTING",
        "block-last,BLOCK_LAST",
        "rescue-last,RESCUE_LAST",
        "callee,CALLEE",
        "refused,REFUSED",
    })
    void theFirstArgumentSaysWhatFor(String word, String errand) {
        assertThat(house.caller(STRANGER, word).calls(flow()).variable("DID")).contains(errand);
    }

    @Test
    void noArgumentIsACallFromOutside() {
        assertThat(house.caller(STRANGER).calls(flow()).variable("DID")).contains("SCREEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen", "SCREEN", "dialed", "block_last", " ", "\u0000\u202e"})
    void anUnknownWordLeavesTheCallToTheDialplan(String word) {
        var call = house.caller(STRANGER, word).calls(flow());

        assertThat(call.variable("DID")).isEmpty();
        assertThat(call.result()).isEmpty();
    }

    @Test
    void everyErrandHasAFlow() {
        assertThatThrownBy(() -> new Errands(Map.of(Errand.SCREEN, (Call call) -> {})))
                .hasMessage("nobody does DIALLED");
    }

    @Test
    void aReloadCountsFromTheNextCallOn() {
        var old = ScreeningHouse.config(ScreeningHouse.menu(Treatment.HANG_UP));
        var changed = ScreeningHouse.config(ScreeningHouse.menu(Treatment.VACANT));
        var flow =
                new ScreeningFlow(old, config -> saying(config == old ? "old " : "new "), () -> {});
        var before = house.caller(STRANGER).calls(flow).variable("DID");

        flow.reload(changed);

        assertThat(before).contains("old SCREEN");
        assertThat(house.caller(STRANGER).calls(flow).variable("DID")).contains("new SCREEN");
    }

    @Test
    void aCallUnderWayKeepsTheOldConfiguration() {
        var flow = house.flow();
        var changed = ScreeningHouse.config(ScreeningHouse.menu(Treatment.VACANT));
        house.attestation =
                (_, _) -> {
                    flow.reload(changed);
                    return io.sidetone.agi.screening.judge.Attestation.NONE;
                };
        var caller = house.caller(STRANGER).hears("screening/welcome-directory");
        caller.waits().hears("screening/no-key").hears("screening/extension-directory").waits();
        caller.hears("screening/no-key").hears("screening/extension-directory").waits();

        caller.hears("screening/failed").calls(flow);

        assertThat(house.given).containsExactly(Treatment.HANG_UP);
    }

    @Test
    void theMenuIsSpokenInAdvance() {
        assertThat(house.flow().phrasesToPrepare()).isNotEmpty();
    }
}
