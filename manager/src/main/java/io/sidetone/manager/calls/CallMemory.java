package io.sidetone.manager.calls;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a call: bounded, whatever comes. */
final class CallMemory {

    /**
     * A queue may ring hundreds, one after the other; a screen shows some ten beside each other.
     */
    static final int LEGS = 64;

    /** A long conference fills it; the beginning and the end tell most. */
    static final int HAPPENINGS = 300;

    private static final int FIRST_HAPPENINGS = 100;

    final String id;
    private final Map<String, LegMemory> legs = new LinkedHashMap<>();
    private final List<Happening> first = new ArrayList<>();
    private final Deque<Happening> latest = new ArrayDeque<>();
    private int leftOut;
    private Optional<Instant> ended = Optional.empty();

    CallMemory(String id) {
        this.id = id;
    }

    /**
     * Takes a leg in.
     *
     * @return one that had to go for it
     */
    Optional<LegMemory> add(LegMemory leg) {
        legs.put(leg.uniqueId, leg);
        ended = Optional.empty();
        return legs.size() > LEGS ? Optional.of(removeOne(leg)) : Optional.empty();
    }

    private LegMemory removeOne(LegMemory but) {
        var gone =
                legs.values().stream()
                        .filter(leg -> !leg.isAlive())
                        .findFirst()
                        .orElseGet(() ->
                                legs.values().stream()
                                        .filter(leg -> leg != but && !leg.uniqueId.equals(id))
                                        .findFirst()
                                        .orElse(but));
        legs.remove(gone.uniqueId);
        return gone;
    }

    /** Lets a leg go to another call; what happened to it goes with it. */
    List<Happening> remove(LegMemory leg) {
        legs.remove(leg.uniqueId);
        var its = all().stream().filter(one -> one.from().equals(leg.uniqueId)).toList();
        first.removeAll(its);
        latest.removeAll(its);
        return its;
    }

    /** Notes something, once. */
    void note(Happening happening) {
        if (first.contains(happening) || latest.contains(happening)) {
            return;
        }
        if (first.size() < FIRST_HAPPENINGS) {
            first.add(happening);
            return;
        }
        latest.add(happening);
        if (latest.size() > HAPPENINGS - FIRST_HAPPENINGS) {
            latest.remove();
            leftOut++;
        }
    }

    boolean isEmpty() {
        return legs.isEmpty();
    }

    boolean isAlive() {
        return legs.values().stream().anyMatch(LegMemory::isAlive);
    }

    /** When it was seen to have ended, on the clock here. */
    Optional<Instant> ended() {
        return ended;
    }

    void end(Instant now) {
        ended = Optional.of(now);
    }

    /** Those that are known. */
    List<LegMemory> legs() {
        return List.copyOf(legs.values());
    }

    LiveCall shown(Set<String> parking) {
        var shown =
                legs.values().stream()
                        .map(LegMemory::shown)
                        .sorted((one, other) -> one.began().compareTo(other.began()))
                        .toList();
        boolean isParked = legs.values().stream().anyMatch(leg -> parking.contains(leg.bridge()));
        return new LiveCall(id, shown, all(), leftOut, isParked);
    }

    private List<Happening> all() {
        var all = new ArrayList<>(first);
        all.addAll(latest);
        all.sort((one, other) -> one.at().compareTo(other.at()));
        return all;
    }
}
