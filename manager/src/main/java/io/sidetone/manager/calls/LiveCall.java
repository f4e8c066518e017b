package io.sidetone.manager.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Channels that Asterisk holds together by their linked id, as they were at one moment.
 *
 * @param id the linked id
 * @param legs in the order of their beginning; never empty
 * @param happenings in their order
 * @param leftOut how many happenings there were beside these
 * @param isParked whether it waits in a parking lot
 */
public record LiveCall(
        String id, List<Leg> legs, List<Happening> happenings, int leftOut, boolean isParked) {

    /** Applications that connect with somebody else. */
    private static final Set<String> CONNECTING =
            Set.of("Dial", "AppDial", "AppDial2", "AppQueue", "Originate");

    public LiveCall {
        legs = List.copyOf(legs);
        happenings = List.copyOf(happenings);
    }

    /** The leg that began it, or the oldest that is known. */
    public Leg first() {
        return legs.stream()
                .filter(leg -> leg.uniqueId().equals(id))
                .findFirst()
                .orElse(legs.getFirst());
    }

    /** Number of who calls; empty when unknown. */
    public String from() {
        return known(first().number());
    }

    /** Name of who calls; empty when unknown. */
    public String fromName() {
        return known(first().name());
    }

    /** Number of whom they talk to, or what they dialled; empty when unknown. */
    public String to() {
        var connected = known(first().connectedNumber());
        return connected.isEmpty() || connected.equals(from()) ? known(first().exten()) : connected;
    }

    /** Name of whom they talk to; empty when unknown. */
    public String toName() {
        var connected = known(first().connectedName());
        return connected.equals(fromName()) ? "" : connected;
    }

    /** Where it is. */
    public CallState state() {
        var alive = legs.stream().filter(Leg::isAlive).toList();
        if (alive.isEmpty()) {
            return CallState.ENDED;
        }
        if (isParked) {
            return CallState.PARKED;
        }
        if (isBridged(alive)) {
            return alive.stream().anyMatch(Leg::isOnHold) ? CallState.ON_HOLD : CallState.TALKING;
        }
        if (alive.stream().anyMatch(leg -> leg.state().equals("Ringing"))) {
            return CallState.RINGING;
        }
        return alive.stream().anyMatch(LiveCall::isInDialplan)
                ? CallState.IN_DIALPLAN
                : CallState.DIALLING;
    }

    /** Since when. */
    public Instant began() {
        return legs.stream().map(Leg::began).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** When its last leg ended; empty while one lives. */
    public Optional<Instant> ended() {
        return legs.stream().anyMatch(Leg::isAlive)
                ? Optional.empty()
                : legs.stream().flatMap(leg -> leg.ended().stream()).max(Comparator.naturalOrder());
    }

    /** How long it has lasted, or lasted in all; never negative. */
    public Duration length(Instant now) {
        var length = Duration.between(began(), ended().orElse(now));
        return length.isNegative() ? Duration.ZERO : length;
    }

    /** Codecs of its telephones, such as {@code ulaw/alaw}; empty until Asterisk was asked. */
    public String codecs() {
        return legs.stream()
                .filter(leg -> !leg.isLocal() && !leg.codec().isEmpty())
                .map(Leg::codec)
                .distinct()
                .collect(Collectors.joining("/"));
    }

    /** Ids of the bridges that its legs are in. */
    public List<String> bridges() {
        return legs.stream()
                .filter(leg -> leg.isAlive() && !leg.bridge().isEmpty())
                .map(Leg::bridge)
                .distinct()
                .toList();
    }

    /** Why it ended: what went wrong with a leg before how the first ended. */
    public HangUpCause cause() {
        return legs.stream()
                .filter(leg -> leg.answered().isEmpty() && !leg.cause().isNormal())
                .findFirst()
                .filter(_ -> legs.stream().skip(1).noneMatch(Leg::isUp))
                .map(Leg::cause)
                .orElse(first().cause());
    }

    private static boolean isBridged(List<Leg> alive) {
        return alive.stream()
                .anyMatch(leg ->
                        !leg.bridge().isEmpty()
                                && alive.stream()
                                        .anyMatch(other ->
                                                !other.uniqueId().equals(leg.uniqueId())
                                                        && other.bridge().equals(leg.bridge())));
    }

    private static boolean isInDialplan(Leg leg) {
        return leg.isUp()
                && !leg.application().isEmpty()
                && !CONNECTING.contains(leg.application());
    }

    private static String known(String text) {
        return text.equals("<unknown>") || text.equals("s") ? "" : text;
    }
}
