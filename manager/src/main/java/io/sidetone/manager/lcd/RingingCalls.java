package io.sidetone.manager.lcd;

import io.sidetone.manager.mailbox.Caller;
import io.sidetone.manager.stream.ManagerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The calls for which a telephone rings now, the latest ones, as DialBegin and DialEnd tell them.
 */
final class RingingCalls {

    /** Nobody looks at more; an event that never ends a call must not keep it. */
    private static final int MOST = 50;

    /** Of one call; a group call rings some telephones at once. */
    private static final int MOST_TELEPHONES = 50;

    /** Nobody lets it ring longer, and an end that was missed must not stand on the display. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final Predicate<String> isIncoming;
    private final Map<String, Ringing> calls = new LinkedHashMap<>();

    /**
     * None.
     *
     * @param isIncoming by the name of the caller's channel; empty when nobody has dialled, as when
     *     a program has the telephone ring
     */
    RingingCalls(Predicate<String> isIncoming) {
        this.isIncoming = isIncoming;
    }

    private record Ringing(LcdAlert alert, Instant since, Set<String> telephones) {}

    void hear(ManagerEvent event, Instant now) {
        switch (event.type()) {
            case "DialBegin" -> begins(event, now);
            case "DialEnd", "Hangup" -> ends(event);
            default -> {
                // nothing rings because of it
            }
        }
    }

    /** Nothing is known any more of what rings. */
    void forget() {
        calls.clear();
    }

    Optional<LcdAlert> latest(Instant now) {
        calls.values().removeIf(each -> each.since.plus(LONGEST).isBefore(now));
        return calls.values().stream().reduce((_, later) -> later).map(Ringing::alert);
    }

    private void begins(ManagerEvent event, Instant now) {
        var caller = event.first("Channel");
        if (!isIncoming.test(caller.orElse("")) || (caller.isEmpty() && isNobody(event))) {
            return;
        }
        var call =
                calls.computeIfAbsent(
                        event.first("DestLinkedid").or(() -> event.first("Linkedid")).orElse(""),
                        _ -> new Ringing(alert(event), now, new LinkedHashSet<>()));
        if (call.telephones.size() < MOST_TELEPHONES) {
            call.telephones.add(event.first("DestUniqueid").orElse(""));
        }
        if (calls.size() > MOST) {
            calls.remove(calls.keySet().iterator().next());
        }
    }

    /** A program has a telephone ring first and calls the other end later: click to dial. */
    private static boolean isNobody(ManagerEvent event) {
        return Caller.of(event, "DestConnectedLine").isUnknown();
    }

    /** A telephone is silent again when it is answered, given up or gone. */
    private void ends(ManagerEvent event) {
        var telephone = event.first("DestUniqueid").or(() -> event.first("Uniqueid")).orElse("");
        calls.values().forEach(call -> call.telephones.remove(telephone));
        calls.values().removeIf(call -> call.telephones.isEmpty());
    }

    private static LcdAlert alert(ManagerEvent event) {
        var dialled = Caller.of(event, "CallerID");
        var caller = dialled.isUnknown() ? Caller.of(event, "DestConnectedLine") : dialled;
        return caller.isUnknown()
                ? new LcdAlert("Call", List.of("number withheld", callee(event)))
                : new LcdAlert("Call from", List.of(caller.name(), caller.number(), callee(event)));
    }

    private static String callee(ManagerEvent event) {
        var called = Caller.of(event, "DestCallerID").words();
        return called.isEmpty() ? "" : "for " + called;
    }
}
