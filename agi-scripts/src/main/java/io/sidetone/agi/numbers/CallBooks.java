package io.sidetone.agi.numbers;

import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.CallRecords;
import io.sidetone.core.cdr.LegRecord;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import io.sidetone.core.trunk.guard.TollMeter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What calls use up, and what is written down of them, that the dialplan dials itself. */
final class CallBooks {

    private static final String FEATURE = "numbers";

    private static final Logger LOG = LoggerFactory.getLogger(CallBooks.class);

    private final Supplier<TollMeter> meter;
    private final CallRecords records;
    private final InstantSource clock;

    /** Records are written a moment later, and a call may be over before. */
    private final Map<String, CallRecord> underWay = new ConcurrentHashMap<>();

    /**
     * @param meter asked anew each time: the feature that has the guard may come later
     */
    CallBooks(Supplier<TollMeter> meter, CallRecords records, InstantSource clock) {
        this.meter = meter;
        this.records = records;
        this.clock = clock;
    }

    /**
     * A call is about to be dialled.
     *
     * @param ways one of which it takes; at least one
     * @param allowed what the guard said of it
     * @return with the longest that it may last, now that other calls may have come in between
     */
    Clearance open(
            String id,
            OutgoingCall call,
            PartyNumber destination,
            List<TrunkTry> ways,
            Clearance.Allowed allowed) {
        var dearest = ways.stream().max(Comparator.comparing(TrunkTry::perMinute)).orElseThrow();
        var granted = reserve(id, call, destination, dearest, allowed);
        if (granted instanceof Clearance.Allowed) {
            var record = begun(id, call, destination, allowed.why());
            underWay.put(id, record);
            records.note(record);
        }
        return granted;
    }

    /** A guard that fails counts and limits nothing more. */
    private Clearance reserve(
            String id,
            OutgoingCall call,
            PartyNumber destination,
            TrunkTry way,
            Clearance.Allowed allowed) {
        try {
            var granted = meter.get().reserve(id, call, destination, way, clock.instant());
            return granted instanceof Clearance.Allowed(var why, var longest)
                    ? new Clearance.Allowed(why, shorter(allowed.longest(), longest))
                    : granted;
        } catch (RuntimeException fault) {
            LOG.error("the toll guard fails; the call goes on uncounted", fault);
            return allowed;
        }
    }

    private static Optional<Duration> shorter(Optional<Duration> one, Optional<Duration> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Duration::compareTo);
    }

    private static CallRecord begun(
            String id, OutgoingCall call, PartyNumber destination, String why) {
        return new CallRecord(
                id,
                FEATURE,
                call.caller(),
                call.dialled(),
                destination.key(),
                "",
                call.at(),
                Optional.empty(),
                Optional.empty(),
                CallEnding.GOES_ON,
                why,
                BigDecimal.ZERO,
                List.of());
    }

    /** The dialplan tells what became of it, once or more than once. */
    void close(DialledCall told) {
        var now = clock.instant();
        var cost = meter.get().settle(told.id(), told.talked(), told.perMinute(), now);
        Optional.ofNullable(underWay.remove(told.id()))
                .or(() -> records.find(told.id()).filter(CallBooks::isUnfinished))
                .ifPresent(record -> records.note(ended(record, told, cost, now)));
    }

    /** Of a Sidetone before this one, which has closed it without knowing its end. */
    private static boolean isUnfinished(CallRecord record) {
        return record.feature().equals(FEATURE) && record.legs().isEmpty();
    }

    private static CallRecord ended(
            CallRecord record, DialledCall told, BigDecimal cost, Instant now) {
        var answered =
                told.talked().isZero()
                        ? Optional.<Instant>empty()
                        : Optional.of(now.minus(told.talked()));
        var leg =
                new LegRecord(
                        "",
                        told.to(),
                        record.began(),
                        answered,
                        Optional.of(now),
                        told.cause(),
                        told.status());
        return new CallRecord(
                record.id(),
                record.feature(),
                record.caller(),
                record.dialled(),
                record.destination(),
                told.trunk(),
                record.began(),
                answered,
                Optional.of(now),
                ending(told, answered.isPresent()),
                told.status().isEmpty() ? "the dialplan has said no more" : told.status(),
                cost,
                List.of(leg));
    }

    /** Asterisk's {@code DIALSTATUS}. */
    private static CallEnding ending(DialledCall told, boolean answered) {
        if (answered) {
            return CallEnding.ANSWERED;
        }
        return switch (told.status()) {
            case "BUSY" -> CallEnding.BUSY;
            case "NOANSWER" -> CallEnding.NO_ANSWER;
            case "CANCEL" -> CallEnding.CALLER_LEFT;
            default -> CallEnding.FAILED;
        };
    }
}
