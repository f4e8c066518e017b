package io.sidetone.manager.queue;

import io.sidetone.manager.ami.AmiMessage;
import java.time.Duration;
import java.util.List;

/**
 * A queue.
 *
 * @param strategy who is rung, {@code ringall}
 * @param holdTime how long callers waited of late, in the mean
 * @param talkTime how long they talked of late, in the mean
 * @param completed calls answered since the counters were reset
 * @param abandoned callers who gave up since then
 * @param members in the order of their penalties and names
 * @param callers who wait, the next one first
 */
public record Queue(
        String name,
        String strategy,
        Duration holdTime,
        Duration talkTime,
        long completed,
        long abandoned,
        List<QueueMember> members,
        List<WaitingCaller> callers) {

    public Queue {
        members = List.copyOf(members);
        callers = List.copyOf(callers);
    }

    /** One whose members and callers are still to be told: {@code QueueParams}. */
    static Queue of(AmiMessage message) {
        return new Queue(
                message.first("Queue").orElse(""),
                message.first("Strategy").orElse(""),
                Duration.ofSeconds(Numbers.of(message, "Holdtime")),
                Duration.ofSeconds(Numbers.of(message, "TalkTime")),
                Numbers.of(message, "Completed"),
                Numbers.of(message, "Abandoned"),
                List.of(),
                List.of());
    }

    Queue with(List<QueueMember> answering, List<WaitingCaller> waiting) {
        return new Queue(
                name, strategy, holdTime, talkTime, completed, abandoned, answering, waiting);
    }
}
