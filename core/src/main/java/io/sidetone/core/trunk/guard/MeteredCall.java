package io.sidetone.core.trunk.guard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a call uses up. Time counts from the answer; money by started minutes, as most tariffs do.
 *
 * @param id the caller's channel, Asterisk's unique id
 * @param endpoint the telephone that called, {@code PJSIP/kitchen}
 * @param began when it was dialled
 * @param answered empty when nobody answered, or not yet
 * @param until its end, or the last moment that is known of it
 * @param open whether it had not ended then
 * @param perMinute what a minute costs
 * @param abroad whether it leaves the country
 */
public record MeteredCall(
        String id,
        String endpoint,
        Instant began,
        Optional<Instant> answered,
        Instant until,
        boolean open,
        BigDecimal perMinute,
        boolean abroad) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The same call when it is known a while longer; time that runs backwards is none. */
    MeteredCall known(Instant at) {
        return new MeteredCall(
                id, endpoint, began, answered, later(at, until), open, perMinute, abroad);
    }

    /** The same call, answered. */
    MeteredCall answered(Instant at) {
        return new MeteredCall(
                id, endpoint, began, Optional.of(at), later(at, until), open, perMinute, abroad);
    }

    /** The same call on another way out. */
    MeteredCall over(BigDecimal cost) {
        return new MeteredCall(id, endpoint, began, answered, until, open, cost, abroad);
    }

    /** The same call, ended at the last moment that is known of it. */
    MeteredCall ended() {
        return new MeteredCall(id, endpoint, began, answered, until, false, perMinute, abroad);
    }

    /**
     * The same call, in which somebody talks after all. When nobody was left to write down since
     * when, it counts from the last moment before that is known.
     */
    MeteredCall reopened() {
        return new MeteredCall(
                id,
                endpoint,
                began,
                answered.or(() -> Optional.of(until)),
                until,
                true,
                perMinute,
                abroad);
    }

    /**
     * The same call, which has ended now, as somebody says who saw more of it.
     *
     * @param talked zero when nobody answered
     */
    MeteredCall talkedFor(Duration talked, BigDecimal cost, Instant at) {
        var from = talked.isZero() ? Optional.<Instant>empty() : Optional.of(at.minus(talked));
        return new MeteredCall(id, endpoint, began, from, at, false, cost, abroad);
    }

    boolean isTalking() {
        return open && answered.isPresent();
    }

    /** How long somebody has talked. */
    Duration talked() {
        return answered.map(from -> length(from, until)).orElse(Duration.ZERO);
    }

    /** How long somebody has talked within a time. */
    Duration talked(Span span) {
        return answered.map(from -> length(later(from, span.from()), earlier(until, span.to())))
                .orElse(Duration.ZERO);
    }

    /** What it costs so far. */
    BigDecimal cost() {
        return perMinute.multiply(BigDecimal.valueOf(minutes()));
    }

    /** What its minutes cost that began within a time. */
    BigDecimal cost(Span span) {
        return answered.map(from ->
                        perMinute.multiply(
                                BigDecimal.valueOf(
                                        minutesBegunBefore(from, span.to())
                                                - minutesBegunBefore(from, span.from()))))
                .orElse(BigDecimal.ZERO);
    }

    /** To when it has been paid for. */
    Instant paidUntil() {
        return answered.map(from -> from.plus(MINUTE.multipliedBy(minutes()))).orElse(until);
    }

    /** Minutes that have begun; one with the answer. */
    private long minutes() {
        return answered.map(from -> Math.max(1, begun(length(from, until)))).orElse(0L);
    }

    private long minutesBegunBefore(Instant answer, Instant limit) {
        return Math.min(minutes(), begun(length(answer, limit)));
    }

    private static long begun(Duration length) {
        return length.plus(MINUTE).minusNanos(1).toMinutes();
    }

    private static Duration length(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
