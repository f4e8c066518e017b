package io.sidetone.core.trunk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Telephones that call at random, and books of their own about what they used. */
final class BusyHouse {

    private static final Duration PER_CALL = Duration.ofMinutes(25);
    private static final Duration PER_DAY = Duration.ofMinutes(90);
    private static final BigDecimal PER_MONTH = new BigDecimal("7.00");
    private static final int ABROAD = 6;
    private static final String RULES =
            """
            callers:
              family:
                phones: [PJSIP/a, PJSIP/b, PJSIP/c]
                allow: [any]
                per-call: 25m
                per-day: 90m
                per-month: 7.00
                abroad: {calls: 6, within: 1h}
            """;

    /** What really happened to a call. */
    private static final class Talk {
        private final OutgoingCall call;
        private final BigDecimal perMinute;
        private final Instant began;
        private Optional<Instant> answered = Optional.empty();
        private Optional<Instant> ended = Optional.empty();

        Talk(OutgoingCall call, BigDecimal perMinute, Instant began) {
            this.call = call;
            this.perMinute = perMinute;
            this.began = began;
        }
    }

    private final Random random;
    private final Map<String, Talk> live = new LinkedHashMap<>();
    private final List<Talk> all = new ArrayList<>();

    /** Soon another day, and with it another month. */
    private Instant now = Instant.parse("2026-11-30T19:00:00Z");

    private GuardHouse house = new GuardHouse(RULES);
    private int refused;
    private int cut;
    private int restarts;

    BusyHouse(Random random) {
        this.random = random;
    }

    void step() {
        pass(Duration.ofMillis(random.nextInt(120_000)));
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> begin();
            case 4, 5, 6, 7, 8 -> answer();
            case 9 -> hangUp();
            case 10 -> pass(Duration.ofMinutes(random.nextInt(40)));
            default -> restart();
        }
    }

    /** Time passes; calls that may go on no longer are cut at their moment. */
    private void pass(Duration time) {
        var end = now.plus(time);
        while (now.isBefore(end)) {
            var next = end;
            for (var id : List.copyOf(live.keySet())) {
                var left = house.guard.left(id, now);
                if (left.filter(Duration::isZero).isPresent()
                        && live.get(id).answered.isPresent()) {
                    cut++;
                    end(id);
                }
            }
            for (var id : live.keySet()) {
                var limit = house.guard.left(id, now).map(now::plus);
                if (live.get(id).answered.isPresent() && limit.filter(next::isAfter).isPresent()) {
                    next = limit.get();
                }
            }
            now = next;
        }
    }

    private void begin() {
        var id = "c" + all.size() + "-" + refused;
        var dialled = random.nextInt(3) == 0 ? "+12125552368" : "030 23125000";
        var call = GuardHouse.call("PJSIP/" + (char) ('a' + random.nextInt(3)), dialled, now);
        var cost = new BigDecimal(random.nextInt(40)).movePointLeft(2);
        if (house.begin(id, call, cost.toString(), now) instanceof Clearance.Allowed) {
            var talk = new Talk(call, cost, now);
            live.put(id, talk);
            all.add(talk);
        } else {
            refused++;
        }
    }

    private void answer() {
        live.forEach((id, talk) -> {
            if (talk.answered.isEmpty() && random.nextBoolean()) {
                talk.answered = Optional.of(now);
                house.guard.answered(id, now);
            }
        });
    }

    private void hangUp() {
        live.keySet().stream().findFirst().ifPresent(this::end);
    }

    void hangUpAll() {
        List.copyOf(live.keySet()).forEach(this::end);
    }

    private void end(String id) {
        var talk = live.remove(id);
        talk.ended = Optional.of(now);
        var cost = house.guard.end(id, now);
        assertThat(cost).isEqualByComparingTo(cost(talk));
        assertThat(house.guard.end(id, now)).as("ended already").isZero();
        checkCountedOnce();
    }

    private Stream<String> talking() {
        return live.keySet().stream().filter(id -> live.get(id).answered.isPresent());
    }

    /**
     * Sidetone dies, or is stopped and has ended its counting; it takes its calls over when it is
     * back, and hears of some of them twice.
     */
    private void restart() {
        restarts++;
        if (random.nextBoolean()) {
            live.keySet().forEach(id -> house.guard.end(id, now));
            live.keySet().stream().findFirst().ifPresent(id -> house.guard.end(id, now));
        }
        if (random.nextInt(3) == 0) {
            talking().findFirst().ifPresent(id -> house.guard.resume(id, now));
        }
        house = new GuardHouse(RULES, List.copyOf(house.ledger.values()));
        talking().forEach(id -> assertThat(house.guard.resume(id, now)).isTrue());
        var ringing = new ArrayList<>(live.keySet());
        ringing.removeAll(talking().toList());
        ringing.forEach(this::end); // nobody rings on without Sidetone
    }

    int refused() {
        return refused;
    }

    int cut() {
        return cut;
    }

    int restarts() {
        return restarts;
    }

    /** What the guard says was talked today and spent this month is what was, to the second. */
    private void checkCountedOnce() {
        var counted = house.guard.usage(now).getFirst();
        var day = now.atZone(GuardHouse.BERLIN).toLocalDate();
        assertThat(counted.today()).isEqualTo(days().getOrDefault(day, Duration.ZERO));
        assertThat(counted.month())
                .isEqualByComparingTo(months().getOrDefault(YearMonth.from(day), BigDecimal.ZERO));
    }

    void checkLimits() {
        assertThat(all).allSatisfy(talk -> assertThat(talked(talk)).isLessThanOrEqualTo(PER_CALL));
        assertThat(days().values()).allSatisfy(day -> assertThat(day).isLessThanOrEqualTo(PER_DAY));
        assertThat(months().values())
                .allSatisfy(month -> assertThat(month).isLessThanOrEqualTo(PER_MONTH));
        assertThat(all).allSatisfy(talk -> assertThat(abroadBefore(talk)).isLessThan(ABROAD));
    }

    private Map<LocalDate, Duration> days() {
        var days = new HashMap<LocalDate, Duration>();
        for (var talk : all) {
            talk.answered.ifPresent(from -> {
                var to = talk.ended.orElse(now);
                for (var at = from; at.isBefore(to); ) {
                    var day = at.atZone(GuardHouse.BERLIN).toLocalDate();
                    var midnight = day.plusDays(1).atStartOfDay(GuardHouse.BERLIN).toInstant();
                    var until = midnight.isBefore(to) ? midnight : to;
                    days.merge(day, Duration.between(at, until), Duration::plus);
                    at = until;
                }
            });
        }
        return days;
    }

    private Map<YearMonth, BigDecimal> months() {
        var months = new HashMap<YearMonth, BigDecimal>();
        for (var talk : all) {
            talk.answered.ifPresent(from -> {
                var at = from;
                do {
                    var month = YearMonth.from(at.atZone(GuardHouse.BERLIN));
                    months.merge(month, talk.perMinute, BigDecimal::add);
                    at = at.plusSeconds(60);
                } while (at.isBefore(talk.ended.orElse(now)));
            });
        }
        return months;
    }

    private long abroadBefore(Talk talk) {
        var isAbroad = talk.call.dialled().startsWith("+1");
        return all.stream()
                .filter(_ -> isAbroad)
                .filter(other -> other != talk && other.call.dialled().startsWith("+1"))
                .filter(other -> !other.began.isAfter(talk.began))
                .filter(other -> other.began.isAfter(talk.began.minus(Duration.ofHours(1))))
                .count();
    }

    private static Duration talked(Talk talk) {
        return talk.answered
                .map(from -> Duration.between(from, talk.ended.orElseThrow()))
                .orElse(Duration.ZERO);
    }

    private static BigDecimal cost(Talk talk) {
        var seconds = talked(talk).toMillis() / 1000.0;
        var minutes = Math.max(1, Math.ceil(seconds / 60));
        return talk.answered.isEmpty()
                ? BigDecimal.ZERO
                : talk.perMinute.multiply(BigDecimal.valueOf((long) minutes));
    }
}
