package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.Leg;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.CallRecords;
import io.sidetone.core.cdr.LegRecord;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record of one call while it is made: written down at the start, at the answer and at the end.
 * Nothing here stops a call, whatever becomes of the record.
 */
final class CallNotes {

    private static final String FEATURE = "trunk";

    private static final Logger log = LoggerFactory.getLogger(CallNotes.class);

    private final CallRecords records;
    private final InstantSource clock;
    private final CallRecord begun;
    private final Supplier<BigDecimal> ending;
    private final Map<String, LegRecord> legs = new LinkedHashMap<>();
    private String trunk;
    private Optional<Instant> answered;

    /**
     * @param begun what is known of it so far
     * @param ending what it cost; asked once, when it is over
     */
    CallNotes(
            CallRecords records,
            InstantSource clock,
            CallRecord begun,
            Supplier<BigDecimal> ending) {
        this.records = records;
        this.clock = clock;
        this.begun = begun;
        this.ending = ending;
        trunk = begun.trunk();
        answered = begun.answered();
        begun.legs().forEach(leg -> legs.put(leg.channelId(), leg));
    }

    /**
     * Those of a call that begins.
     *
     * @param id the caller's channel
     * @param destination {@link io.sidetone.core.number.PartyNumber#key} of who is called
     * @param ending what it cost; asked once, when it is over
     */
    static CallNotes of(
            CallRecords records,
            InstantSource clock,
            String id,
            OutgoingCall call,
            String destination,
            Supplier<BigDecimal> ending) {
        var begun =
                new CallRecord(
                        id,
                        FEATURE,
                        call.caller(),
                        call.dialled(),
                        destination,
                        "",
                        call.at(),
                        Optional.empty(),
                        Optional.empty(),
                        CallEnding.GOES_ON,
                        "",
                        BigDecimal.ZERO,
                        List.of());
        return new CallNotes(records, clock, begun, ending);
    }

    /** It is about to be dialled. */
    void begun(String why) {
        note(CallEnding.GOES_ON, Optional.empty(), why, BigDecimal.ZERO);
    }

    /** It goes on, though an earlier Sidetone may have closed it: it was not there to see more. */
    void resumed(Leg leg) {
        // Somebody talks; when nobody was left to write down since when, it counts from the dial.
        answered = answered.or(() -> Optional.of(begun.began()));
        legs.putIfAbsent(leg.id(), dialled(leg, begun.began()));
        legs.computeIfPresent(leg.id(), (_, known) -> answered(known));
        note(CallEnding.GOES_ON, Optional.empty(), "answered, and taken over", BigDecimal.ZERO);
    }

    /** A trunk is tried. */
    void dialled(TrunkTry way, Leg leg) {
        trunk = way.trunk();
        legs.put(leg.id(), dialled(leg, clock.instant()));
    }

    private static LegRecord dialled(Leg leg, Instant at) {
        return new LegRecord(
                leg.id(), leg.request().endpoint(), at, Optional.empty(), Optional.empty(), 0, "");
    }

    /** The callee answered. */
    void answered(Leg leg) {
        var now = clock.instant();
        answered = Optional.of(now);
        legs.computeIfPresent(leg.id(), (_, known) -> answered(known));
        note(CallEnding.GOES_ON, Optional.empty(), "answered", BigDecimal.ZERO);
    }

    private LegRecord answered(LegRecord leg) {
        return new LegRecord(
                leg.channelId(), leg.to(), leg.began(), answered, Optional.empty(), 0, "answered");
    }

    /** A leg is over. */
    void ended(Leg leg, HangupCause cause, String result) {
        legs.computeIfPresent(leg.id(), (_, known) -> ended(known, cause.q850(), result));
    }

    private LegRecord ended(LegRecord leg, int cause, String result) {
        return new LegRecord(
                leg.channelId(),
                leg.to(),
                leg.began(),
                leg.answered(),
                Optional.of(clock.instant()),
                cause,
                result);
    }

    /** The call is over. */
    void over(TrunkResult result, String why) {
        over(result.ending(), why);
    }

    /** The call is over, and how is no result of ours; no leg outlasts it. */
    void over(CallEnding result, String why) {
        legs.replaceAll((_, leg) -> leg.ended().isPresent() ? leg : ended(leg, 0, why));
        note(result, Optional.of(clock.instant()), why, ending.get());
    }

    /** Whether somebody answered. */
    boolean isAnswered() {
        return answered.isPresent();
    }

    private void note(CallEnding result, Optional<Instant> ended, String why, BigDecimal cost) {
        try {
            records.note(
                    new CallRecord(
                            begun.id(),
                            begun.feature(),
                            begun.caller(),
                            begun.dialled(),
                            begun.destination(),
                            trunk,
                            begun.began(),
                            answered,
                            ended,
                            result,
                            why,
                            cost,
                            List.copyOf(legs.values())));
        } catch (RuntimeException fault) {
            log.error("a call could not be written down; it goes on", fault);
        }
    }
}
