package io.sidetone.agi.screening;

import static io.sidetone.agi.screening.ScreeningHouse.ANONYMOUS;
import static io.sidetone.agi.screening.ScreeningHouse.NOW;
import static io.sidetone.agi.screening.ScreeningHouse.STRANGER;
import static io.sidetone.agi.screening.ScreeningHouse.STRANGERS_KEY;
import static io.sidetone.agi.screening.ScreeningHouse.asksForTheMenu;
import static io.sidetone.agi.screening.ScreeningHouse.decides;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.FlowUnderTest;
import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ChannelName;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.log.LogText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    private final ScreeningHouse house = new ScreeningHouse();

    private static void assertRang(ScriptedCall call) {
        assertThat(call.result()).isEqualTo("RING");
        assertThat(call.variable("SIDETONE_EXTENSION")).isEmpty();
    }

    @Test
    void aFriendRingsAndHearsNothing() {
        house.judge = decides(new Decision.Ring(), Step.ALLOWED);

        var call = house.caller(STRANGER).calls(house.flow());

        assertRang(call);
        assertThat(call.variable("SIDETONE_VERDICT")).contains("ring");
        assertThat(call.variable("SIDETONE_REASON")).contains("because");
        assertThat(house.logged).hasSize(1);
        assertThat(house.entry())
                .returns(Outcome.RANG, ScreenedCall::outcome)
                .returns("PJSIP/trunk", ScreenedCall::line)
                .returns(STRANGERS_KEY, ScreenedCall::key)
                .returns("Prize Centre", ScreenedCall::name)
                .returns(Optional.of(NOW), ScreenedCall::ended);
    }

    @Test
    void aFriendCostsFourCommandsAndNoAnswer() throws Exception {
        house.judge = decides(new Decision.Ring(), Step.ALLOWED);
        var ok = "200 result=1";

        try (var flow =
                new FlowUnderTest<>((call, _) -> {
                    house.screening().run(call);
                    return true;
                })) {
            flow.asterisk()
                    .answers("GET VARIABLE \"CHANNEL(name)\"", ok + " (PJSIP/trunk-0000001c)")
                    .answers("SET VARIABLE \"SIDETONE_VERDICT\" \"ring\"", ok)
                    .answers("SET VARIABLE \"SIDETONE_REASON\" \"because\"", ok)
                    .answers("SET VARIABLE \"SIDETONE_RESULT\" \"RING\"", ok)
                    .expectsEnd();

            assertThat(flow.outcome()).isTrue();
        }
    }

    @Test
    void whoKeysAnExtensionRingsThereAndIsRemembered() {
        var call =
                house.caller(STRANGER)
                        .hears("screening/welcome-directory")
                        .presses("2")
                        .presses("0")
                        .presses("2")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("EXTENSION");
        assertThat(call.variable("SIDETONE_EXTENSION")).contains("202");
        assertThat(house.memory.memory().passed(STRANGERS_KEY, NOW)).contains(NOW);
        assertThat(house.logged)
                .extracting(ScreenedCall::outcome)
                .containsExactly(Outcome.UNDER_WAY, Outcome.PASSED);
    }

    @Test
    void whoeverCalledWithoutANumberIsNotRemembered() {
        var call =
                house.caller(ANONYMOUS)
                        .hears("screening/welcome-directory")
                        .presses("2")
                        .presses("0")
                        .presses("1")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("EXTENSION");
        assertThat(house.memory.memory().passed("", NOW)).isEmpty();
        assertThat(house.entry().key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "+49", "000000000000000", "*#123"})
    void aNumberThatNobodyCanHaveIsNotRemembered(String number) {
        house.caller(new CallerId(number, ""))
                .hears("screening/welcome-directory")
                .presses("2")
                .presses("0")
                .presses("1")
                .calls(house.flow());

        assertThat(house.entry().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(house.memory.memory().passed(house.entry().key(), NOW)).isEmpty();
    }

    @Test
    void nobodyIsRungInTheirQuietHours() {
        house.quiet = (person, at) -> person.key().equals("ben") && at.equals(NOW);

        var call =
                house.caller(STRANGER)
                        .hears("screening/welcome-directory")
                        .presses("2")
                        .presses("0")
                        .presses("2")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("VOICEMAIL");
        assertThat(call.variable("SIDETONE_EXTENSION")).contains("202");
        assertThat(house.memory.memory().passed(STRANGERS_KEY, NOW)).isEmpty();
        assertThat(house.entry().outcome()).isEqualTo(Outcome.VOICEMAIL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Treatment.class,
            names = {"VOICEMAIL", "CHALLENGE", "MENU"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoIsTurnedAwayMeetsTheTreatment(Treatment treatment) {
        house.judge = decides(new Decision.TurnAway(treatment), Step.BLOCKED);

        var call = house.caller(STRANGER).calls(house.flow());

        assertThat(call.result()).isEqualTo("DONE");
        assertThat(house.given).containsExactly(treatment);
        assertThat(house.entry())
                .returns(Outcome.TURNED_AWAY, ScreenedCall::outcome)
                .returns(Optional.of("message-1"), ScreenedCall::recording);
    }

    @Test
    void voicemailIsTheDialplans() {
        house.judge = decides(new Decision.TurnAway(Treatment.VOICEMAIL), Step.BLOCKED);

        var call = house.caller(STRANGER).calls(house.flow());

        assertThat(call.result()).isEqualTo("VOICEMAIL");
        assertThat(call.variable("SIDETONE_EXTENSION")).contains("");
        assertThat(house.given).isEmpty();
        assertThat(house.entry().outcome()).isEqualTo(Outcome.VOICEMAIL);
    }

    @ParameterizedTest
    @CsvSource({"MENU,menu", "CHALLENGE,challenge"})
    void aTreatmentMayBeTheMenu(Treatment treatment, String verdict) {
        house.judge = decides(new Decision.TurnAway(treatment), Step.BLOCKED);
        var caller = house.caller(STRANGER);
        if (treatment == Treatment.CHALLENGE) {
            caller.hears("screening/challenge-1").presses("1").presses("2").presses("3");
        }

        var call =
                caller.hears("screening/welcome-directory")
                        .presses("2")
                        .presses("0")
                        .presses("1")
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("EXTENSION");
        assertThat(call.variable("SIDETONE_VERDICT")).contains(verdict);
    }

    @Test
    void whoFailsMeetsWhatFailingLeadsTo() {
        house.menu = ScreeningHouse.menu(Treatment.NOT_IN_SERVICE);

        var call =
                house.caller(STRANGER)
                        .hears("screening/welcome-directory")
                        .waits()
                        .hears("screening/no-key")
                        .hears("screening/extension-directory")
                        .waits()
                        .hears("screening/no-key")
                        .hears("screening/extension-directory")
                        .waits()
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("DONE");
        assertThat(house.given).containsExactly(Treatment.NOT_IN_SERVICE);
        assertThat(house.entry().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whoHangsUpInTheMenuGaveUp() {
        var call =
                house.caller(STRANGER)
                        .hears("screening/welcome-directory")
                        .hangsUp()
                        .calls(house.flow());

        assertThat(call.result()).isEqualTo("DONE");
        assertThat(house.entry().outcome()).isEqualTo(Outcome.GAVE_UP);
    }

    @Test
    void whoHangsUpInATreatmentWasTurnedAway() {
        house.judge = decides(new Decision.TurnAway(Treatment.TARPIT), Step.BLOCKED);
        house.treatments =
                (_, _, _) -> {
                    throw new CallEnded(CallEnded.Reason.HANGUP, "the robot hung up");
                };
        var ended = new ArrayList<CallEnded>();

        var call =
                house.caller(STRANGER)
                        .calls(line -> {
                            try {
                                house.flow().run(line);
                            } catch (CallEnded hungUp) {
                                ended.add(hungUp);
                            }
                        });

        assertThat(ended).hasSize(1);
        assertThat(call.result()).isEqualTo("DONE");
        assertThat(house.entry().outcome()).isEqualTo(Outcome.TURNED_AWAY);
    }

    @Test
    void whoIsTurnedAwayRingsNobodyThoughTheLineIsLost() {
        house.judge = decides(new Decision.TurnAway(Treatment.TARPIT), Step.BLOCKED);
        house.treatments =
                (_, _, _) -> {
                    throw new CallEnded(CallEnded.Reason.CONNECTION_LOST, "gone");
                };
        var ended = new ArrayList<CallEnded>();

        var call =
                house.caller(STRANGER)
                        .calls(line -> {
                            try {
                                house.flow().run(line);
                            } catch (CallEnded lost) {
                                ended.add(lost);
                            }
                        });

        assertThat(ended).hasSize(1);
        assertThat(call.result()).isEqualTo("DONE");
    }

    @Test
    void aJudgeThatFailsRingsTheHouse() {
        house.judge =
                call -> {
                    throw new IllegalStateException("no rules for " + call.line());
                };

        var call = house.caller(STRANGER).calls(house.flow());

        assertRang(call);
        assertThat(call.variable("SIDETONE_REASON")).contains("Sidetone could not judge this call");
        assertThat(house.entry().outcome()).isEqualTo(Outcome.RANG);
    }

    @Test
    void aTreatmentThatFailsRingsTheHouse() {
        house.judge = decides(new Decision.TurnAway(Treatment.LET_SPEAK), Step.BLOCKED);
        house.treatments =
                (_, _, _) -> {
                    throw new IllegalStateException("no outbox");
                };

        assertRang(house.caller(STRANGER).calls(house.flow()));
        assertThat(house.entry().outcome()).isEqualTo(Outcome.RANG);
    }

    @Test
    void anAttestationThatCannotBeReadIsNone() {
        var judged = new ArrayList<IncomingCall>();
        house.attestation =
                (_, _) -> {
                    throw new IllegalStateException("no such function");
                };
        house.judge =
                call -> {
                    judged.add(call);
                    return decides(new Decision.Ring(), Step.ALLOWED).judge(call);
                };

        assertRang(house.caller(STRANGER).calls(house.flow()));
        assertThat(judged)
                .singleElement()
                .extracting(IncomingCall::attestation)
                .isEqualTo(Attestation.NONE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLogThatFailsChangesNothing(boolean friend) {
        house.judge = friend ? decides(new Decision.Ring(), Step.ALLOWED) : asksForTheMenu(0);
        house.log = new BrokenLog();
        var caller = house.caller(STRANGER);
        if (!friend) {
            caller.hears("screening/welcome-directory").presses("2").presses("0").presses("1");
        }

        assertThat(caller.calls(house.flow()).result()).isEqualTo(friend ? "RING" : "EXTENSION");
    }

    @Test
    void whatTheLogGetsIsSafeToPrint() {
        house.judge = decides(new Decision.Ring(), Step.ALLOWED);

        house.caller(new CallerId("49\r\n89", "a\u001b[2J\u202e")).calls(house.flow());

        assertThat(List.of(house.entry().received(), house.entry().name(), house.entry().key()))
                .allSatisfy(text -> assertThat(text.codePoints()).allMatch(LogText::isPlain));
    }

    @ParameterizedTest
    @CsvSource({
        "PJSIP/trunk-0000001c,PJSIP/trunk",
        "PJSIP/my-trunk-0000001c,PJSIP/my-trunk",
        "SIP/door-1a2b3c,SIP/door",
        "Local/42@agi-00000000;2,Local/42@agi",
        "PJSIP/trunk,PJSIP/trunk",
        "'',''",
    })
    void theLineIsTheChannelWithoutItsNumber(String channel, String line) {
        assertThat(ChannelName.endpoint(channel)).isEqualTo(line);
    }

    private static final class BrokenLog implements CallLog {

        @Override
        public void note(ScreenedCall call) {
            throw new IllegalStateException("disk full");
        }

        @Override
        public Optional<ScreenedCall> last() {
            throw new IllegalStateException("disk full");
        }

        @Override
        public Optional<ScreenedCall> lastTurnedAway() {
            throw new IllegalStateException("disk full");
        }
    }
}
