package io.sidetone.manager.queue;

import static io.sidetone.manager.stream.ScriptedPbx.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.state.DeviceState;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateKeeper;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ScriptedPbx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueuesViewTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final AmiMessage SUCCESS = message("Response", "Success", "EventList", "start");

    private final ScriptedPbx pbx = new ScriptedPbx();
    private final QueuesView view = new QueuesView(InstantSource.fixed(NOW));

    @BeforeEach
    void aPbx() {
        status("0");
    }

    @Test
    void whatAsteriskAnswersIsPutTogether() throws Exception {
        new StateKeeper(pbx, view, _ -> {}).ask();
        var sales = sales();
        assertThat(sales.strategy()).isEqualTo("ringall");
        assertThat(sales.holdTime()).isEqualTo(Duration.ofSeconds(12));
        assertThat(sales.members()).extracting(QueueMember::name).containsExactly("Anna", "Bert");
        assertThat(sales.members().getFirst())
                .returns(DeviceState.NOT_INUSE, QueueMember::state)
                .returns("PJSIP/anna", QueueMember::device)
                .returns(false, QueueMember::paused);
        assertThat(sales.callers().getFirst())
                .returns("4711", WaitingCaller::number)
                .returns("", WaitingCaller::name)
                .returns(NOW.minusSeconds(9), WaitingCaller::since);
    }

    @Test
    void eventsKeepItRight() throws Exception {
        pbx.connected();
        pbx.event(
                "QueueMemberPause",
                "Queue",
                "sales",
                "MemberName",
                "Anna",
                "Interface",
                "PJSIP/anna",
                "Status",
                "2",
                "Paused",
                "1",
                "PausedReason",
                "lunch");
        pbx.event("QueueMemberRemoved", "Queue", "sales", "Interface", "PJSIP/bert");
        joins("17");
        joins("17");
        follow();
        assertThat(sales().members())
                .singleElement()
                .returns("lunch", QueueMember::pausedReason)
                .returns(DeviceState.INUSE, QueueMember::state);
        assertThat(sales().callers()).extracting(WaitingCaller::id).containsExactly("16", "17");
    }

    @Test
    void whoLeavesHasTheQueueAskedForAnew() throws Exception {
        pbx.connected();
        pbx.event("QueueCallerLeave", "Queue", "sales", "Uniqueid", "16");
        pbx.end();
        var keeper =
                new StateKeeper(
                        pbx,
                        view,
                        _ -> status("1")); // what Asterisk says once it has told the event
        keeper.run(pbx.follow(EventWish.ALL));
        assertThat(sales().abandoned()).isEqualTo(1);
        assertThat(pbx.asked())
                .filteredOn(asked -> asked.headers().size() > 1)
                .singleElement()
                .extracting(asked -> asked.headers().get(1).value())
                .isEqualTo("sales");
    }

    @Test
    void aQueueThatComesLaterIsAskedFor() throws Exception {
        pbx.answer("QueueStatus other", SUCCESS);
        pbx.connected();
        pbx.event("QueueCallerJoin", "Queue", "other", "Uniqueid", "17");
        follow();
        assertThat(view.queues()).extracting(Queue::name).containsExactly("other", "sales");
        assertThat(view.queues().getFirst().callers()).hasSize(1);
        assertThat(pbx.asked()).hasSize(2);
    }

    @Test
    void whatIsNotAnsweredIsSaid() {
        view.lost("nobody listens");
        assertThat(view.shortfall().orElseThrow())
                .returns(Shortfall.Kind.PARTIAL, Shortfall::kind)
                .extracting(Shortfall::words)
                .asString()
                .endsWith("nobody listens");
    }

    @Test
    void anAsteriskWithoutQueuesIsSaidToHaveNone() throws Exception {
        pbx.answer(
                "QueueStatus",
                message("Response", "Error", "Message", "Invalid/unknown command: QueueStatus."));
        new StateKeeper(pbx, view, _ -> {}).ask();
        assertThat(view.queues()).isEmpty();
        assertThat(view.shortfall().orElseThrow())
                .returns(Shortfall.Kind.MISSING, Shortfall::kind)
                .returns(
                        "This Asterisk has no queues: app_queue.so is not loaded",
                        Shortfall::words);
    }

    private Queue sales() {
        return view.queues().getFirst();
    }

    private void joins(String id) {
        pbx.event("QueueCallerJoin", "Queue", "sales", "Uniqueid", id, "Position", "2");
    }

    private void follow() throws Exception {
        pbx.end();
        new StateKeeper(pbx, view, _ -> {}).run(pbx.follow(EventWish.ALL));
    }

    private void status(String abandoned) {
        pbx.answer(
                "QueueStatus",
                SUCCESS,
                message(
                        "Event",
                        "QueueParams",
                        "Queue",
                        "sales",
                        "Strategy",
                        "ringall",
                        "Holdtime",
                        "12",
                        "Abandoned",
                        abandoned),
                member("Bert", "PJSIP/bert", "5"),
                member("Anna", "PJSIP/anna", "1"),
                message(
                        "Event",
                        "QueueEntry",
                        "Queue",
                        "sales",
                        "Position",
                        "1",
                        "Uniqueid",
                        "16",
                        "Channel",
                        "PJSIP/trunk-00000001",
                        "CallerIDNum",
                        "4711",
                        "CallerIDName",
                        "unknown",
                        "Wait",
                        "9"));
    }

    private static AmiMessage member(String name, String device, String status) {
        return message(
                "Event",
                "QueueMember",
                "Queue",
                "sales",
                "Name",
                name,
                "Location",
                device,
                "Membership",
                "static",
                "CallsTaken",
                "0",
                "Status",
                status,
                "Paused",
                "0");
    }
}
