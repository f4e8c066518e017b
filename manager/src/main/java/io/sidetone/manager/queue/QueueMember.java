package io.sidetone.manager.queue;

import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.state.DeviceState;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who answers a queue.
 *
 * @param device what is rung, {@code PJSIP/kitchen}
 * @param membership {@code static}, {@code dynamic} or {@code realtime}
 * @param pausedReason empty when none was given
 * @param callsTaken since the queue's counters were reset
 * @param lastCall when the last one ended; empty when there was none
 * @param penalty 0 is asked first
 */
public record QueueMember(
        String name,
        String device,
        String membership,
        DeviceState state,
        boolean paused,
        String pausedReason,
        boolean inCall,
        long callsTaken,
        Optional<Instant> lastCall,
        long penalty) {

    /** What {@code QueueMember} of a list, or an event about a member, tells. */
    static QueueMember of(AmiMessage message) {
        long last = Numbers.of(message, "LastCall");
        return new QueueMember(
                message.first("Name").or(() -> message.first("MemberName")).orElse(""),
                device(message),
                message.first("Membership").orElse(""),
                DeviceState.numbered(message.first("Status").orElse("")),
                message.first("Paused").orElse("").equals("1"),
                message.first("PausedReason").orElse(""),
                message.first("InCall").orElse("").equals("1"),
                Numbers.of(message, "CallsTaken"),
                last == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last)),
                Numbers.of(message, "Penalty"));
    }

    /** The device that a message is about; a list calls it otherwise than an event does. */
    static String device(AmiMessage message) {
        return message.first("Location").or(() -> message.first("Interface")).orElse("");
    }
}
