package io.sidetone.core.trunk.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a caller has used up, and who of the house goes on using it.
 *
 * @param today time that was talked today
 * @param month what this month costs so far
 * @param live calls under way, answered or not
 * @param abroad calls abroad that were begun lately
 */
record Used(Duration today, BigDecimal month, List<MeteredCall> live, long abroad) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * Of one call more, how long it could last if all others went on as well.
     *
     * @return zero when it cannot begin; empty for no limit
     */
    Optional<Duration> room(CallerRule rule, BigDecimal perMinute) {
        return shortest(
                Stream.of(
                        rule.perCall(),
                        timeFor(rule),
                        rule.perMonth().flatMap(most -> affordable(most, perMinute))));
    }

    /** Of one call more, how much of the day's time it could have. */
    Optional<Duration> timeFor(CallerRule rule) {
        return rule.perDay().map(most -> share(most, live.size() + 1));
    }

    /** How much longer one of the calls could last if all others went on as well. */
    Optional<Duration> left(CallerRule rule, MeteredCall call) {
        return shortest(
                Stream.of(
                        rule.perCall().map(most -> most.minus(call.talked())),
                        rule.perDay().map(most -> share(most, talking())),
                        rule.perMonth()
                                .filter(_ -> call.perMinute().signum() > 0)
                                .map(most -> paidFor(most, call))));
    }

    private int talking() {
        return Math.max(1, Math.toIntExact(live.stream().filter(MeteredCall::isTalking).count()));
    }

    private Duration share(Duration most, int callers) {
        return most.minus(today).dividedBy(callers);
    }

    /** Rounds of a minute each that all calls can go on for. */
    private Optional<Duration> affordable(Amount most, BigDecimal perMinute) {
        if (perMinute.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(MINUTE.multipliedBy(rounds(most, perMinute)));
    }

    private Duration paidFor(Amount most, MeteredCall call) {
        return Duration.between(call.until(), call.paidUntil())
                .plus(MINUTE.multipliedBy(rounds(most, BigDecimal.ZERO)));
    }

    /**
     * @param more what one more call would cost a minute
     */
    private long rounds(Amount most, BigDecimal more) {
        var unanswered =
                live.stream()
                        .filter(call -> !call.isTalking())
                        .map(MeteredCall::perMinute)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var money = most.amount().subtract(month).subtract(unanswered);
        var round = live.stream().map(MeteredCall::perMinute).reduce(more, BigDecimal::add);
        return money.signum() <= 0
                ? 0
                : money.divide(round, 0, RoundingMode.DOWN).min(FOREVER).longValue();
    }

    /** More minutes than a month has; keeps a tiny price from leaving the range of a duration. */
    private static final BigDecimal FOREVER = BigDecimal.valueOf(100_000);

    private static Optional<Duration> shortest(Stream<Optional<Duration>> limits) {
        return limits.flatMap(Optional::stream)
                .map(limit -> limit.isNegative() ? Duration.ZERO : limit)
                .min(Duration::compareTo);
    }
}
