package io.sidetone.manager.queue;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of queues. Used under its owner's lock. */
final class QueueBook {

    /** The largest call centres; what is beyond is left out. */
    private static final int LIMIT = 10_000;

    private static final Comparator<QueueMember> BY_PENALTY =
            Comparator.comparingLong(QueueMember::penalty)
                    .thenComparing(QueueMember::name)
                    .thenComparing(QueueMember::device);

    private static final Comparator<WaitingCaller> BY_POSITION =
            Comparator.comparingLong(WaitingCaller::position).thenComparing(WaitingCaller::since);

    private final Map<String, Queue> queues = new TreeMap<>();
    private final Map<String, Map<String, QueueMember>> members = new HashMap<>();
    private final Map<String, Map<String, WaitingCaller>> callers = new HashMap<>();

    void clear() {
        queues.clear();
        members.clear();
        callers.clear();
    }

    boolean knows(String queue) {
        return queues.containsKey(queue);
    }

    /** A queue anew; its members and callers follow. */
    void begin(AmiMessage params) {
        begin(Queue.of(params));
    }

    /**
     * A queue of which nothing but the name is known, unless it is known already.
     *
     * @return whether it was not
     */
    boolean begin(String name) {
        return !name.isEmpty()
                && !knows(name)
                && begin(Queue.of(new AmiMessage(List.of(new AmiHeader("Queue", name)))));
    }

    private boolean begin(Queue queue) {
        boolean fits = knows(queue.name()) || queues.size() < LIMIT;
        if (fits) {
            queues.put(queue.name(), queue);
            members.put(queue.name(), new HashMap<>());
            callers.put(queue.name(), new HashMap<>());
        }
        return fits;
    }

    void member(AmiMessage message) {
        put(members, message, QueueMember.device(message), QueueMember.of(message));
    }

    void memberLeaves(AmiMessage message) {
        members.getOrDefault(queue(message), new HashMap<>()).remove(QueueMember.device(message));
    }

    void waits(AmiMessage message, Instant since) {
        put(
                callers,
                message,
                message.first("Uniqueid").orElse(""),
                WaitingCaller.of(message, since));
    }

    void waitsNoMore(AmiMessage message) {
        callers.getOrDefault(queue(message), new HashMap<>())
                .remove(message.first("Uniqueid").orElse(""));
    }

    List<Queue> queues() {
        return queues.values().stream()
                .map(queue ->
                        queue.with(
                                sorted(members, queue, BY_PENALTY),
                                sorted(callers, queue, BY_POSITION)))
                .toList();
    }

    private static <T> List<T> sorted(
            Map<String, Map<String, T>> all, Queue queue, Comparator<T> order) {
        return all.getOrDefault(queue.name(), Map.of()).values().stream().sorted(order).toList();
    }

    private static <T> void put(
            Map<String, Map<String, T>> all, AmiMessage message, String key, T value) {
        var those = all.get(queue(message));
        if (those != null && (those.containsKey(key) || those.size() < LIMIT)) {
            those.put(key, value);
        }
    }

    static String queue(AmiMessage message) {
        return message.first("Queue").orElse("");
    }
}
