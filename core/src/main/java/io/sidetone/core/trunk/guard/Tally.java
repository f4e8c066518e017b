package io.sidetone.core.trunk.guard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The calls of a month, those under way included. For one thread at a time. */
final class Tally {

    /** The longest time in which {@link CallRate} counts calls. */
    static final Duration RECENT = Duration.ofDays(1);

    private final ZoneId zone;

    /** Calls that this process leads. */
    private final Map<String, MeteredCall> running = new LinkedHashMap<>();

    /** All others: ended, or left behind by a Sidetone that died. */
    private final Map<String, MeteredCall> past = new LinkedHashMap<>();

    Tally(ZoneId zone, Collection<MeteredCall> before) {
        this.zone = zone;
        before.forEach(call -> past.put(call.id(), call));
    }

    Optional<MeteredCall> running(String id) {
        return Optional.ofNullable(running.get(id));
    }

    /** A call that goes on, here or when Sidetone died. */
    Optional<MeteredCall> open(String id) {
        return running(id).or(() -> Optional.ofNullable(past.get(id)).filter(MeteredCall::open));
    }

    /** Any call of this id, ended or not: no two calls have the same. */
    Optional<MeteredCall> known(String id) {
        return running(id).or(() -> Optional.ofNullable(past.get(id)));
    }

    void put(MeteredCall call) {
        past.remove(call.id());
        running.put(call.id(), call);
    }

    void end(MeteredCall call) {
        running.remove(call.id());
        past.put(call.id(), call);
        forget(call.began());
    }

    private void forget(Instant now) {
        var month = Span.month(now, zone).from();
        var recent = now.minus(RECENT);
        var before = month.isBefore(recent) ? month : recent;
        past.values().removeIf(call -> call.until().isBefore(before));
    }

    Set<String> endpoints() {
        return Set.copyOf(
                Stream.concat(running.values().stream(), past.values().stream())
                        .map(MeteredCall::endpoint)
                        .toList());
    }

    /** What a caller has used up, beside one call. */
    Used used(Account account, String except, Instant now) {
        var calls = calls(account).filter(call -> !call.id().equals(except)).toList();
        var live =
                calls.stream()
                        .filter(call -> running.containsKey(call.id()))
                        .map(call -> call.known(now))
                        .toList();
        var all =
                Stream.concat(
                                live.stream(),
                                calls.stream().filter(call -> !running.containsKey(call.id())))
                        .toList();
        return new Used(
                today(all, now), thisMonth(all, now), live, recentlyAbroad(account, all, now));
    }

    private Stream<MeteredCall> calls(Account account) {
        return Stream.concat(running.values().stream(), past.values().stream())
                .filter(call -> account.endpoints().contains(call.endpoint()));
    }

    private Duration today(List<MeteredCall> calls, Instant now) {
        var day = Span.day(now, zone);
        return calls.stream().map(call -> call.talked(day)).reduce(Duration.ZERO, Duration::plus);
    }

    private BigDecimal thisMonth(List<MeteredCall> calls, Instant now) {
        var month = Span.month(now, zone);
        return calls.stream()
                .map(call -> call.cost(month))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long recentlyAbroad(Account account, List<MeteredCall> calls, Instant now) {
        var since = now.minus(account.rule().abroad().within());
        return calls.stream()
                .filter(MeteredCall::abroad)
                .filter(call -> call.began().isAfter(since))
                .count();
    }
}
