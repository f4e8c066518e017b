package io.sidetone.agi.screening.callee;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalleeFlowTest {

    private static final String OPTIONS = "screening/callee-options";
    private static final String STRANGER = "+4989123456";

    private final CalleeHouse house = new CalleeHouse();

    @Test
    void oneTakesTheCall() {
        house.called(STRANGER, "");
        var call = callee().hears("screening/callee-number").presses("1").calls(house.flow());
        assertAnswer(call, "ACCEPTED", "ACCEPTED");
        assertThat(house.outcome()).isEqualTo(Outcome.RANG);
        assertThat(house.rules).isEmpty();
    }

    @Test
    void twoSendsTheCallerToVoicemail() {
        house.called(STRANGER, "");
        var call = callee().hears("screening/callee-number").presses("2").calls(house.flow());
        assertAnswer(call, "VOICEMAIL", "CONTINUE");
        assertThat(house.outcome()).isEqualTo(Outcome.VOICEMAIL);
        assertThat(house.rules).isEmpty();
    }

    @Test
    void threeBlocksTheCaller() {
        house.called(STRANGER, "");
        var call =
                callee().hears("screening/callee-number")
                        .hears(OPTIONS)
                        .presses("3")
                        .hears("screening/callee-blocked")
                        .calls(house.flow());
        assertAnswer(call, "BLOCKED", "CONTINUE");
        assertThat(house.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(house.forgotten).containsExactly(STRANGER);
        assertThat(house.rules)
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.list()).isEqualTo(RuleList.BLOCK);
                    assertThat(rule.match()).isEqualTo(new Match.Exact(STRANGER));
                    assertThat(rule.note()).isEqualTo("blocked by the callee");
                });
    }

    @Test
    void whoeverHangsUpOnTheConfirmationHasBlocked() {
        house.called(STRANGER, "");
        var call =
                callee().hears("screening/callee-number")
                        .presses("3")
                        .hears("screening/callee-blocked")
                        .hangsUp()
                        .calls(it -> {
                            house.flow().run(it);
                            it.answer();
                        });
        assertAnswer(call, "BLOCKED", "CONTINUE");
        assertThat(house.rules).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "110", "+49 abc"})
    void whoCannotBeBlockedIsTurnedAwayAllTheSame(String number) {
        house.called(number, "Robot");
        var call =
                callee().hears(
                                number.equals("110")
                                        ? "screening/callee-named"
                                        : "screening/callee-name")
                        .presses("3")
                        .hears("screening/callee-not-blocked")
                        .calls(house.flow());
        assertAnswer(call, "BLOCKED", "CONTINUE");
        assertThat(house.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(house.rules).isEmpty();
        assertThat(house.forgotten).isEmpty();
    }

    @Test
    void aRuleThatCannotBeKeptIsNoReasonToConnect() {
        house.called(STRANGER, "").withFullDisk();
        var call =
                callee().hears("screening/callee-number")
                        .presses("3")
                        .hears("screening/callee-not-blocked")
                        .calls(house.flow());
        assertAnswer(call, "BLOCKED", "CONTINUE");
    }

    @Test
    void whoDoesNotAnswerHearsItTwiceAndThenItIsVoicemail() {
        house.called(STRANGER, "");
        var call =
                callee().hears("screening/callee-number")
                        .hears(OPTIONS)
                        .presses("9")
                        .hears("screening/callee-number")
                        .hears(OPTIONS)
                        .waits()
                        .calls(house.flow());
        assertAnswer(call, "VOICEMAIL", "CONTINUE");
        assertThat(house.outcome()).isEqualTo(Outcome.VOICEMAIL);
    }

    @Test
    void whoHangsUpLeavesTheCallerToVoicemail() {
        house.called(STRANGER, "");
        var call = callee().hears("screening/callee-number").hangsUp().calls(house.flow());
        assertAnswer(call, "VOICEMAIL", "CONTINUE");
        assertThat(house.outcome()).isEqualTo(Outcome.VOICEMAIL);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "+4930123456, Mum, screening/callee-person, Anna, +4930123456",
                "+4989123456, Prize, screening/callee-named, Prize, +4989123456",
                "+4989123456, '', screening/callee-number, -, +4989123456",
                "alice, '', screening/callee-name, alice, -",
                "'', Mum, screening/callee-name, Mum, -",
                "'', '', screening/callee-anonymous, -, -",
            })
    void theCallerIsAnnounced(
            String number, String sent, String phrase, String name, String spoken) {
        house.called(number, sent);
        var call = callee().hears(phrase).presses("1").calls(house.flow());
        var values = call.valuesOf(phrase);
        assertThat(values.get("name")).isEqualTo(name);
        assertThat(values.get("number")).isEqualTo(spoken);
    }

    @Test
    void whomTheyWantIsAnnouncedByName() {
        house.called(STRANGER, "");
        var call =
                house.callee("callee", CalleeHouse.CHANNEL, "max")
                        .hears("screening/callee-number")
                        .hears("screening/callee-wants")
                        .presses("1")
                        .calls(house.flow());
        assertThat(call.valuesOf("screening/callee-wants")).isEqualTo(Map.of("person", "Max"));
    }

    @Test
    void whomTheyWantIsAnnouncedByExtension() {
        house.called(STRANGER, "");
        var call =
                house.callee("callee", CalleeHouse.CHANNEL, "21")
                        .hears("screening/callee-number")
                        .hears("screening/callee-wants-extension")
                        .presses("1")
                        .calls(house.flow());
        assertThat(call.valuesOf("screening/callee-wants-extension"))
                .isEqualTo(Map.of("extension", "21"));
    }

    @Test
    void whatTheLogDoesNotKnowAsteriskDoes() {
        var call =
                house.callee("callee", "1795251600.99", "${EXTEN}\u001b[2J")
                        .hears("screening/callee-named")
                        .hears(OPTIONS)
                        .presses("3")
                        .hears("screening/callee-blocked")
                        .calls(it -> {
                            it.setVariable("CONNECTEDLINE(num)", "089 123456");
                            it.setVariable("CONNECTEDLINE(name)", "Prize");
                            house.flow().run(it);
                        });
        assertAnswer(call, "BLOCKED", "CONTINUE");
        assertThat(house.rules)
                .singleElement()
                .satisfies(rule -> assertThat(rule.match()).isEqualTo(new Match.Exact(STRANGER)));
        assertThat(house.log).isEmpty();
    }

    @Test
    void aDialplanThatSaysNothingIsAnswered() {
        var call =
                house.callee().hears("screening/callee-anonymous").presses("2").calls(house.flow());
        assertAnswer(call, "VOICEMAIL", "CONTINUE");
    }

    private ScriptedCaller callee() {
        return house.callee("callee", CalleeHouse.CHANNEL);
    }

    private static void assertAnswer(ScriptedCall call, String result, String gosubResult) {
        assertThat(call.result()).isEqualTo(result);
        assertThat(call.variable("GOSUB_RESULT")).contains(gosubResult);
    }
}
