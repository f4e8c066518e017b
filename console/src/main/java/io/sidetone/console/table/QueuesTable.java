package io.sidetone.console.table;

import io.sidetone.console.output.Tint;
import io.sidetone.console.output.Words;
import io.sidetone.manager.queue.Queue;
import io.sidetone.manager.queue.QueueMember;
import io.sidetone.manager.queue.QueuesView;
import io.sidetone.manager.queue.WaitingCaller;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateView;
import io.sidetone.manager.stream.EventWish;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Queues, each with a row for everybody who waits and everybody who answers. */
final class QueuesTable implements StateTable {

    private static final EventWish WISH =
            new EventWish(
                    Set.of("agent"),
                    Set.of(
                            "queuememberadded",
                            "queuememberremoved",
                            "queuememberstatus",
                            "queuememberpause",
                            "queuememberpenalty",
                            "queuememberringinuse",
                            "queuecallerjoin",
                            "queuecallerleave",
                            "agentcomplete"));

    private final QueuesView view;

    QueuesTable(InstantSource clock) {
        view = new QueuesView(clock);
    }

    /**
     * One queue.
     *
     * @param holdTime how long callers waited of late, in the mean
     * @param abandoned callers who gave up since the counters were reset
     */
    record QueueJson(
            String name,
            String strategy,
            Duration holdTime,
            Duration talkTime,
            long completed,
            long abandoned,
            List<MemberJson> members,
            List<CallerJson> callers) {

        static QueueJson from(Queue queue) {
            return new QueueJson(
                    queue.name(),
                    queue.strategy(),
                    queue.holdTime(),
                    queue.talkTime(),
                    queue.completed(),
                    queue.abandoned(),
                    queue.members().stream().map(MemberJson::from).toList(),
                    queue.callers().stream().map(CallerJson::from).toList());
        }
    }

    /** One who answers it. */
    record MemberJson(
            String name,
            String device,
            String membership,
            String state,
            boolean paused,
            String pausedReason,
            boolean inCall,
            long callsTaken,
            @Nullable Instant lastCall,
            long penalty) {

        static MemberJson from(QueueMember member) {
            return new MemberJson(
                    member.name(),
                    member.device(),
                    member.membership(),
                    Words.kebab(member.state()),
                    member.paused(),
                    member.pausedReason(),
                    member.inCall(),
                    member.callsTaken(),
                    member.lastCall().orElse(null),
                    member.penalty());
        }
    }

    /** One who waits in it. */
    record CallerJson(
            String id, String channel, String number, String name, long position, Instant since) {

        static CallerJson from(WaitingCaller caller) {
            return new CallerJson(
                    caller.id(),
                    caller.channel(),
                    caller.number(),
                    caller.name(),
                    caller.position(),
                    caller.since());
        }
    }

    @Override
    public StateView view() {
        return view;
    }

    @Override
    public EventWish wish() {
        return WISH;
    }

    @Override
    public Optional<Shortfall> shortfall() {
        return view.shortfall();
    }

    @Override
    public String title() {
        var all = view.queues();
        long waiting = all.stream().mapToLong(queue -> queue.callers().size()).sum();
        return TableText.count(all.size(), "queue") + ", " + waiting + " waiting";
    }

    @Override
    public String nothing() {
        return "No queues.";
    }

    @Override
    public List<String> headings() {
        return List.of("QUEUE", "WHO", "STATE", "TIME", "NOTE");
    }

    @Override
    public List<Row> rows(Instant now) {
        return view.queues().stream().flatMap(queue -> rows(queue, now)).toList();
    }

    @Override
    public Object json() {
        return view.queues().stream().map(QueueJson::from).toList();
    }

    private static Stream<Row> rows(Queue queue, Instant now) {
        return Stream.of(
                        Stream.of(row(queue)),
                        queue.callers().stream().map(caller -> row(queue, caller, now)),
                        queue.members().stream().map(member -> row(queue, member)))
                .flatMap(rows -> rows);
    }

    private static Row row(Queue queue) {
        return new Row(
                List.of(
                        queue.name(),
                        TableText.count(queue.members().size(), "member"),
                        queue.callers().size() + " waiting",
                        TableText.clock(queue.holdTime()),
                        "%s, %d answered, %d gave up"
                                .formatted(queue.strategy(), queue.completed(), queue.abandoned())),
                queue.members().isEmpty() ? Tint.FAINT : Tint.PLAIN);
    }

    private static Row row(Queue queue, WaitingCaller caller, Instant now) {
        var who = (caller.name() + " " + caller.number()).strip();
        return new Row(
                List.of(
                        queue.name(),
                        who.isEmpty() ? caller.channel() : who,
                        "waits, " + caller.position(),
                        TableText.clock(Duration.between(caller.since(), now)),
                        caller.channel()),
                Tint.CAUTION);
    }

    private static Row row(Queue queue, QueueMember member) {
        var paused =
                member.paused()
                        ? member.pausedReason().isEmpty()
                                ? ", paused"
                                : ", paused: " + member.pausedReason()
                        : "";
        return new Row(
                List.of(
                        queue.name(),
                        member.name(),
                        member.paused() ? "paused" : member.state().words(),
                        "",
                        member.device()
                                + ", "
                                + TableText.count(member.callsTaken(), "call")
                                + paused),
                member.paused() ? Tint.FAINT : member.state().isBusy() ? Tint.GOOD : Tint.PLAIN);
    }
}
