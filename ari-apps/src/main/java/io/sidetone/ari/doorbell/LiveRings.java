package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Leg;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The legs that may still have the visitor: they ring, or are asked to accept. */
final class LiveRings {

    /**
     * @param confirm whether a key must be pressed
     * @param confirmBy until when, once it has answered
     */
    private record Ring(Leg leg, boolean confirm, LegVoice voice, Optional<Instant> confirmBy) {}

    private final Executor threads;
    private final Map<String, Ring> rings = new LinkedHashMap<>();

    LiveRings(Executor threads) {
        this.threads = threads;
    }

    void add(Leg leg, boolean confirm) {
        put(new Ring(leg, confirm, new LegVoice(leg, threads), Optional.empty()));
    }

    boolean isEmpty() {
        return rings.isEmpty();
    }

    boolean has(Leg leg) {
        return rings.containsKey(leg.id());
    }

    boolean mustConfirm(Leg leg) {
        return of(leg).filter(Ring::confirm).isPresent();
    }

    boolean isConfirming(Leg leg) {
        return of(leg).flatMap(Ring::confirmBy).isPresent();
    }

    /**
     * Asks a leg that has answered.
     *
     * @param by when it must have accepted
     */
    void askToConfirm(Leg leg, Instant by, LegVoice.Words question) {
        of(leg).ifPresent(ring -> {
            put(new Ring(leg, true, ring.voice(), Optional.of(by)));
            ring.voice().say(question);
        });
    }

    /** Takes out a leg that has accepted; empty when it was not asked. */
    Optional<LegVoice> confirmed(Leg leg) {
        return isConfirming(leg) ? Optional.of(take(leg)) : Optional.empty();
    }

    /** Takes out a leg, which is there. */
    LegVoice take(Leg leg) {
        var voice = of(leg).orElseThrow().voice();
        remove(leg);
        return voice;
    }

    void remove(Leg leg) {
        rings.remove(leg.id());
    }

    /** When those that are asked must have accepted. */
    List<Instant> confirmDeadlines() {
        return rings.values().stream().flatMap(ring -> ring.confirmBy().stream()).toList();
    }

    List<Leg> unconfirmedAt(Instant now) {
        return rings.values().stream()
                .filter(ring -> ring.confirmBy().filter(by -> !by.isAfter(now)).isPresent())
                .map(Ring::leg)
                .toList();
    }

    /** Takes out all. */
    Collection<Leg> clear() {
        var legs = rings.values().stream().map(Ring::leg).toList();
        rings.clear();
        return legs;
    }

    private Optional<Ring> of(Leg leg) {
        return Optional.ofNullable(rings.get(leg.id()));
    }

    private void put(Ring ring) {
        rings.put(ring.leg().id(), ring);
    }
}
