package io.sidetone.manager.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls and their legs, found by their ids; bounded, whatever comes. */
final class CallBook {

    /** More than one Asterisk leads; what is beyond is counted and not shown. */
    static final int CHANNELS = 20_000;

    /** As many as a person scrolls through. */
    static final int ENDED_CALLS = 100;

    /** Long enough to look at a call that has just gone wrong. */
    static final Duration ENDED_KEPT = Duration.ofMinutes(10);

    private final Map<String, LegMemory> legs = new HashMap<>();
    private final Map<String, CallMemory> calls = new LinkedHashMap<>();
    private final Deque<CallMemory> ended = new ArrayDeque<>();
    private final Set<String> parking = new HashSet<>();
    private int notShown;

    /** The leg, while it lives. */
    Optional<LegMemory> alive(String uniqueId) {
        return Optional.ofNullable(legs.get(uniqueId)).filter(LegMemory::isAlive);
    }

    boolean knows(String uniqueId) {
        return legs.containsKey(uniqueId);
    }

    List<LegMemory> allAlive() {
        return legs.values().stream().filter(LegMemory::isAlive).toList();
    }

    /** Takes a new leg into the call of its linked id. */
    void add(LegMemory leg) {
        if (legs.size() >= CHANNELS) {
            notShown++;
            return;
        }
        legs.put(leg.uniqueId, leg);
        enter(leg);
    }

    /** Moves a leg when it belongs to another call by now, as after bridges were merged. */
    void link(LegMemory leg, String linkedId, Instant now) {
        if (linkedId.isEmpty() || linkedId.equals(leg.linkedId)) {
            return;
        }
        var before = calls.get(leg.linkedId);
        var its = before == null ? List.<Happening>of() : before.remove(leg);
        leg.linkedId = linkedId;
        enter(leg);
        its.forEach(happening -> note(leg, happening));
        if (before != null) {
            settle(before, now);
        }
    }

    /** Notes what happened to a leg. */
    void note(LegMemory leg, Happening happening) {
        Optional.ofNullable(calls.get(leg.linkedId)).ifPresent(call -> call.note(happening));
    }

    /** A leg has ended, and with it perhaps its call. */
    void ended(LegMemory leg, Instant now) {
        Optional.ofNullable(calls.get(leg.linkedId)).ifPresent(call -> settle(call, now));
    }

    /** A bridge that is a parking lot. */
    void parkingLot(String bridge) {
        if (parking.size() < CHANNELS) {
            parking.add(bridge);
        }
    }

    void forgetParkingLots() {
        parking.clear();
        notShown = 0;
    }

    int notShown() {
        return notShown;
    }

    /** The calls, those that live first, each from the latest to the oldest. */
    List<LiveCall> shown(Instant now) {
        forgetOld(now);
        var alive = calls.values().stream().filter(CallMemory::isAlive).toList().reversed();
        var over = List.copyOf(ended).reversed();
        return Stream.concat(alive.stream(), over.stream())
                .map(call -> call.shown(parking))
                .toList();
    }

    private void enter(LegMemory leg) {
        var call = calls.computeIfAbsent(leg.linkedId, CallMemory::new);
        ended.remove(call);
        call.add(leg).ifPresent(gone -> legs.remove(gone.uniqueId));
    }

    private void settle(CallMemory call, Instant now) {
        if (call.isEmpty()) {
            calls.remove(call.id);
            ended.remove(call);
        } else if (!call.isAlive() && !ended.contains(call)) {
            call.end(now);
            ended.add(call);
            forgetOld(now);
        }
    }

    private void forgetOld(Instant now) {
        while (ended.size() > ENDED_CALLS || isOld(ended.peekFirst(), now)) {
            var gone = ended.removeFirst();
            calls.remove(gone.id);
            gone.legs().forEach(leg -> legs.remove(leg.uniqueId));
        }
    }

    private static boolean isOld(@Nullable CallMemory call, Instant now) {
        return call != null
                && call.ended().filter(at -> at.plus(ENDED_KEPT).isBefore(now)).isPresent();
    }
}
