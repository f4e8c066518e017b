package io.sidetone.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.stream.ScriptedPbx;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallsActTest {

    private static final String TELEPHONE = "PJSIP/network-00000000";

    private final ScriptedCalls calls = new ScriptedCalls();

    @Test
    void theListHasACallARow() {
        assertThat(calls.run("list")).isZero();

        assertThat(calls.out().lines().toList())
                .first()
                .asString()
                .matches("FROM +TO +STATE +TIME +CODEC +BRIDGE +ID");
        assertThat(calls.out()).contains("Anna 030123456", "talking", "ulaw", "1795298116.0");
    }

    @Test
    void inJsonItHasEveryChannel() {
        assertThat(calls.run("list", "--json")).isZero();

        assertThat(calls.out().lines())
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(
                                        "\"id\":\"1795298116.0\"",
                                        "\"from\":\"030123456\"",
                                        "\"state\":\"talking\"",
                                        "\"channel\":\"" + TELEPHONE + "\""));
    }

    @Test
    void whereNobodyLooksTheLiveTableIsPrintedOnce() {
        assertThat(calls.run()).isZero();
        assertThat(calls.out()).contains("Anna 030123456", "talking");
    }

    @Test
    void aRefusalOfTheListIsToldInWords() {
        calls.pbx.answer(
                "CoreShowChannels",
                ScriptedPbx.message("Response", "Error", "Message", "Permission denied"));

        assertThat(calls.run("list")).isEqualTo(4);
        assertThat(calls.err()).contains("Permission denied", "write=reporting");
    }

    @Test
    void aDryRunPrintsTheActionAndSendsNothing() {
        assertThat(calls.run("hangup", "PJSIP/network-*", "--cause", "17", "--dry-run")).isZero();

        assertThat(calls.out())
                .isEqualTo("Action: Hangup\nChannel: " + TELEPHONE + "\nCause: 17\n\n");
        assertThat(sent("Hangup")).isEmpty();
    }

    @Test
    void withoutAnybodyToAskNothingIsDone() {
        assertThat(calls.run("hangup", TELEPHONE)).isEqualTo(2);

        assertThat(calls.err()).contains("say --yes, or --dry-run");
        assertThat(sent("Hangup")).isEmpty();
    }

    @Test
    void whoSaysNoHangsNobodyUp() {
        calls.agreement = Optional.of(false);

        assertThat(calls.run("hangup", TELEPHONE)).isEqualTo(1);
        assertThat(sent("Hangup")).isEmpty();
    }

    @Test
    void aCallIsHungUpWithAllItsChannels() {
        calls.agreement = Optional.of(true);
        calls.pbx.answer(
                "Hangup", ScriptedPbx.message("Response", "Success", "Message", "Channel Hungup"));

        assertThat(calls.run("hangup", "1795298116.0")).isZero();
        assertThat(sent("Hangup")).hasSize(3);
    }

    @Test
    void aPatternOfSeveralIsAmbiguous() {
        assertThat(calls.run("hangup", "PJSIP/*", "--yes")).isEqualTo(1);

        assertThat(calls.err()).contains("stands for 2 channels", TELEPHONE);
        assertThat(sent("Hangup")).isEmpty();
    }

    @Test
    void asteriskRefusesInItsOwnWords() {
        calls.pbx.answer(
                "Park", ScriptedPbx.message("Response", "Error", "Message", "No such parking lot"));

        assertThat(calls.run("park", TELEPHONE, "--lot", "attic", "--yes")).isEqualTo(4);
        assertThat(calls.err()).contains("Asterisk refuses Park: No such parking lot");
    }

    @Test
    void bothAreRedirected() {
        assertThat(calls.run("redirect", TELEPHONE, "in,20,1", "--both", "--dry-run")).isZero();

        assertThat(calls.out())
                .contains(
                        "Channel: " + TELEPHONE,
                        "ExtraChannel: Local/caller@cap-00000000;1",
                        "Context: in",
                        "ExtraExten: 20");
    }

    @Test
    void aPlaceHasThreeParts() {
        assertThat(calls.run("redirect", TELEPHONE, "in", "--yes")).isEqualTo(2);
        assertThat(calls.err()).contains("CONTEXT,EXTEN,PRIORITY");
    }

    @Test
    void theOutcomeOfACallIsAwaited() {
        assertThat(originate("Success", "4")).isZero();
        assertThat(calls.out()).contains("answered: PJSIP/kitchen-1");
    }

    @Test
    void whoIsBusyIsBusy() {
        assertThat(originate("Failure", "5")).isEqualTo(4);
        assertThat(calls.err()).contains("PJSIP/kitchen: is busy");
    }

    @Test
    void aCallIsDescribedWhole() {
        var exit =
                calls.run(
                        "originate",
                        "--from",
                        "PJSIP/kitchen",
                        "--application",
                        "Playback",
                        "--data",
                        "hello",
                        "--caller-id",
                        "\"Door\" <30>",
                        "--variable",
                        "A=1",
                        "--variable",
                        "B=2",
                        "--timeout",
                        "5s",
                        "--dry-run");

        assertThat(exit).isZero();
        assertThat(calls.out())
                .isEqualTo(
                        """
                        Action: Originate
                        Channel: PJSIP/kitchen
                        Application: Playback
                        Data: hello
                        Timeout: 5000
                        CallerID: "Door" <30>
                        Variable: A=1
                        Variable: B=2
                        Async: true

                        """);
    }

    @Test
    void aLineBreakInAValueBeginsNoSecondAction() {
        var exit =
                calls.run(
                        "originate", "--from", "PJSIP/a\r\nAction: Command", "--to", "1", "--yes");

        assertThat(exit).isEqualTo(2);
        assertThat(sent("Originate")).isEmpty();
    }

    @Test
    void withoutScreeningNobodyIsBlockedAndItSaysWhy() {
        assertThat(calls.run("block", TELEPHONE, "--dry-run")).isZero();
        assertThat(calls.out()).isEqualTo("screening block add sip\n");
        assertThat(calls.run("block", "030123456", "--yes")).isEqualTo(1);
        assertThat(calls.err()).isNotBlank();
    }

    private int originate(String response, String reason) {
        calls.pbx.answer(
                "Originate",
                ScriptedPbx.message(
                        "Response",
                        "Success",
                        "ActionID",
                        "ours-1",
                        "Message",
                        "Originate successfully queued"));
        calls.pbx.connected();
        calls.pbx.event("OriginateResponse", "ActionID", "another", "Response", "Failure");
        calls.pbx.event(
                "OriginateResponse",
                "ActionID",
                "ours-1",
                "Response",
                response,
                "Reason",
                reason,
                "Channel",
                "PJSIP/kitchen-1");
        return calls.run("originate", "--from", "PJSIP/kitchen", "--to", "20@in", "--yes");
    }

    private List<List<AmiHeader>> sent(String action) {
        return calls.pbx.asked().stream()
                .filter(each -> each.name().equals(action))
                .map(AmiAction::headers)
                .toList();
    }
}
