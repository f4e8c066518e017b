package io.sidetone.manager.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.ScriptedPbx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsViewTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_298_300L);

    private final CallsView view = new CallsView(() -> NOW);

    @Test
    void twoTalk() {
        hearBefore("two", "BridgeLeave");

        var call = call("1795298116.0");
        assertThat(call.state()).isEqualTo(CallState.TALKING);
        assertThat(List.of(call.from(), call.fromName(), call.to()))
                .containsExactly("030123456", "Anna", "sip");
        assertThat(call.legs())
                .extracting(Leg::channel)
                .containsExactly(
                        "Local/caller@cap-00000000;1",
                        "Local/caller@cap-00000000;2",
                        "PJSIP/network-00000000");
        assertThat(words(call)).contains("dials", "rings", "answers");
        assertThat(call.bridges()).hasSize(1);
    }

    @Test
    void whenAllHaveHungUpTheCallHasEnded() {
        hear("two");

        assertThat(picture().live()).isEmpty();
        var call = call("1795298116.0");
        assertThat(call.state()).isEqualTo(CallState.ENDED);
        assertThat(call.cause().words()).isEqualTo("hung up normally (16)");
        assertThat(call.length(NOW)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    @Test
    void theAnswersTellTheSameAsTheEvents() {
        hearBefore("two", "BridgeLeave");
        var heard = call("1795298116.0");
        var asked = new CallsView(() -> NOW);

        answer(asked, Captured.answers("CoreShowChannel"));

        var call = only(asked, "1795298116.0");
        assertThat(call.state()).isEqualTo(heard.state());
        assertThat(call.from()).isEqualTo(heard.from());
        assertThat(call.to()).isEqualTo(heard.to());
        assertThat(call.bridges()).isEqualTo(heard.bridges());
        assertThat(call.length(NOW)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void codecsAreAskedFor() {
        hearBefore("two", "BridgeLeave");
        assertThat(view.questions())
                .hasSize(4)
                .allSatisfy(question -> assertThat(question.name()).isEqualTo("Status"));

        view.answered(AmiAction.named("Status"), success(Captured.answers("Status")));

        assertThat(call("1795298116.0").codecs()).isEqualTo("ulaw");
        assertThat(view.questions()).isEmpty();
    }

    @Test
    void busyIsToldAsTheNetworkSaidIt() {
        hear("busy");

        assertThat(picture().calls())
                .flatExtracting(CallsViewTest::words)
                .contains("busy", "ends: busy (17), SIP 486 Busy Here");
    }

    @Test
    void whoIsCalledInVainIsSeenOnTheLadder() {
        hear("unanswered");

        assertThat(picture().calls())
                .flatExtracting(CallsViewTest::words)
                .contains("rings", "no answer");
    }

    @Test
    void aParkedCallIsParked() {
        hearBefore("park", "Hangup", 3);

        var call = picture().live().stream().filter(LiveCall::isParked).findFirst().orElseThrow();
        assertThat(call.state()).isEqualTo(CallState.PARKED);
        assertThat(words(call)).contains("is parked at 701");
    }

    @Test
    void whoIsRedirectedIsInTheDialplan() {
        hearBefore("redirect", "Hangup", 3);

        assertThat(picture().live())
                .anySatisfy(call -> {
                    assertThat(call.state()).isEqualTo(CallState.IN_DIALPLAN);
                    assertThat(call.legs())
                            .anySatisfy(leg -> {
                                assertThat(leg.isAlive()).isTrue();
                                assertThat(leg.application()).isEqualTo("Echo");
                            });
                });
    }

    @Test
    void aBlindTransferIsAnArrow() {
        hear("blind");

        assertThat(picture().calls())
                .flatExtracting(CallsViewTest::words)
                .contains("transfers to third");
    }

    @Test
    void legsOfBridgedCallsBecomeOneCall() {
        hearBefore("bridge", "BridgeLeave", 5);

        var merged = call("1795298279.44");
        assertThat(merged.state()).isEqualTo(CallState.TALKING);
        assertThat(merged.legs().stream().filter(Leg::isAlive))
                .extracting(Leg::channel)
                .containsExactly("PJSIP/network-00000010", "PJSIP/network-00000012");
        assertThat(call("1795298279.48").state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void digitsAreHeardOnce() {
        hear("dtmf");

        assertThat(picture().calls())
                .flatExtracting(CallsViewTest::words)
                .filteredOn(word -> word.startsWith("presses"))
                .containsExactlyInAnyOrder("presses 1", "presses 2", "presses #");
    }

    @Test
    void holdIsSeenUntilItIsTakenBack() {
        hearBefore("two", "BridgeLeave");
        view.hear(event("Hold", "1795298116.2", "1795298116.0"));
        assertThat(call("1795298116.0").state()).isEqualTo(CallState.ON_HOLD);

        view.hear(event("Unhold", "1795298116.2", "1795298116.0"));
        assertThat(call("1795298116.0").state()).isEqualTo(CallState.TALKING);
        assertThat(words(call("1795298116.0"))).contains("holds", "takes back");
    }

    @Test
    void afterAReconnectionACallKeepsItsHistoryAndWhatIsGoneHasEnded() {
        hearBefore("two", "BridgeLeave");
        view.lost("the line broke");
        assertThat(picture().isCurrent()).isFalse();
        assertThat(picture().why()).isEqualTo("the line broke");
        int known = call("1795298116.0").happenings().size();

        answer(
                view,
                Captured.answers("CoreShowChannel").stream()
                        .filter(channel ->
                                channel.first("Linkedid").orElse("").equals("1795298116.0"))
                        .toList());

        assertThat(picture().isCurrent()).isTrue();
        assertThat(call("1795298116.0").state()).isEqualTo(CallState.TALKING);
        assertThat(call("1795298116.0").happenings()).hasSize(known);
        assertThat(picture().live()).hasSize(1);
        assertThat(picture().calls())
                .flatExtracting(CallsViewTest::words)
                .contains("ended while not connected");
    }

    @Test
    void aRefusalIsToldAndForgetsNothing() {
        hearBefore("two", "BridgeLeave");
        view.begin();
        view.answered(
                AmiAction.named("CoreShowChannels"),
                new AmiResponse(
                        ScriptedPbx.message("Response", "Error", "Message", "Permission denied"),
                        List.of()));
        view.ready();

        assertThat(picture().isCurrent()).isFalse();
        assertThat(picture().why())
                .isEqualTo("Asterisk refuses to tell its channels: Permission denied");
        assertThat(picture().live()).isNotEmpty();
    }

    private void hear(String name) {
        Captured.events(name).forEach(view::hear);
    }

    private void hearBefore(String name, String type) {
        hearBefore(name, type, 1);
    }

    /** All before the event of a type that comes so manieth, counted from one. */
    private void hearBefore(String name, String type, int count) {
        int seen = 0;
        for (var event : Captured.events(name)) {
            seen += event.type().equals(type) ? 1 : 0;
            if (seen == count) {
                return;
            }
            view.hear(event);
        }
    }

    private static ManagerEvent event(String type, String uniqueId, String linkedId) {
        return ManagerEvent.of(
                NOW,
                ScriptedPbx.message("Event", type, "Uniqueid", uniqueId, "Linkedid", linkedId)
                        .headers());
    }

    private static void answer(CallsView view, List<AmiMessage> channels) {
        var questions = view.begin();
        assertThat(questions)
                .extracting(AmiAction::name)
                .containsExactly("CoreShowChannels", "Status", "BridgeList");
        view.answered(questions.getFirst(), success(channels));
        view.answered(questions.getLast(), success(List.of()));
        view.ready();
    }

    private static AmiResponse success(List<AmiMessage> events) {
        return new AmiResponse(ScriptedPbx.message("Response", "Success"), events);
    }

    private CallsPicture picture() {
        return view.picture();
    }

    private LiveCall call(String id) {
        return only(view, id);
    }

    private static LiveCall only(CallsView view, String id) {
        return view.picture().calls().stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(LiveCall call) {
        return call.happenings().stream().map(Happening::words).toList();
    }
}
