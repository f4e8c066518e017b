package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Leg;
import io.sidetone.core.call.Call;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.CallRecords;
import io.sidetone.core.cdr.LegRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One press in the log of calls. Used by the flow's thread. */
final class VisitLog {

    /** {@code AST_CAUSE_ANSWERED_ELSEWHERE}, which ITU-T Q.850 does not have. */
    static final int ANSWERED_ELSEWHERE = 26;

    private static final int NORMAL_CLEARING = 16;

    private final String id;
    private final Button button;
    private final Instant began;
    private final CallRecords records;
    private final InstantSource clock;
    private final Map<String, LegRecord> legs = new LinkedHashMap<>();
    private Optional<Instant> answered = Optional.empty();

    VisitLog(String id, Button button, Instant began, CallRecords records, InstantSource clock) {
        this.id = id;
        this.button = button;
        this.began = began;
        this.records = records;
        this.clock = clock;
    }

    /** A press of a button that the configuration does not have. */
    static CallRecord ofNoButton(Call visitor, String button, Instant at, String why) {
        return new CallRecord(
                visitor.channelId(),
                DoorbellFeature.NAME,
                visitor.callerId().number(),
                button,
                "",
                "",
                at,
                Optional.empty(),
                Optional.of(at),
                CallEnding.FAILED,
                why,
                BigDecimal.ZERO,
                List.of());
    }

    /** Goes on with what a Sidetone that is gone wrote down of it. */
    void resume(CallRecord record, Leg leg) {
        answered = record.answered();
        record.legs().forEach(known -> legs.put(known.channelId(), known));
        var known = legs.get(leg.id());
        if (known != null) {
            legs.put(
                    leg.id(),
                    new LegRecord(
                            known.channelId(),
                            known.to(),
                            known.began(),
                            known.answered(),
                            Optional.empty(),
                            0,
                            "answered"));
        }
        note(CallEnding.GOES_ON, "answered, and taken over");
    }

    void dialled(Leg leg) {
        put(leg, Optional.empty(), Optional.empty(), 0, "");
    }

    /** It was picked up, which need not mean that it has the visitor. */
    void answered(Leg leg) {
        put(leg, Optional.of(clock.instant()), Optional.empty(), 0, "answered");
    }

    /** It has ended; does nothing when it had before. */
    void ended(Leg leg, int cause, String how) {
        var known = legs.get(leg.id());
        if (known != null && known.ended().isEmpty()) {
            put(leg, known.answered(), Optional.of(clock.instant()), cause, how);
        }
    }

    /**
     * Somebody has the visitor.
     *
     * @return how long the visitor waited
     */
    Duration taken(Leg leg) {
        var now = clock.instant();
        var waited = Duration.between(began, now);
        answered = Optional.of(now);
        put(leg, pickedUp(leg), Optional.empty(), 0, "answered after " + seconds(waited) + " s");
        note(CallEnding.GOES_ON, leg.request().endpoint() + " answered");
        return waited;
    }

    /** The telephone that has the visitor, or had; its end keeps the words of its beginning. */
    void talkEnded(Leg leg) {
        ended(leg, NORMAL_CLEARING, resultOf(leg));
    }

    /** Whether it was picked up. */
    boolean wasAnswered(Leg leg) {
        var known = legs.get(leg.id());
        return known != null && known.answered().isPresent();
    }

    private Optional<Instant> pickedUp(Leg leg) {
        var known = legs.get(leg.id());
        return known == null ? Optional.empty() : known.answered();
    }

    private String resultOf(Leg leg) {
        var known = legs.get(leg.id());
        return known == null ? "" : known.result();
    }

    /** Writes down what is known now. */
    void note(CallEnding ending, String why) {
        var over = ending == CallEnding.GOES_ON ? Optional.<Instant>empty() : now();
        records.note(
                new CallRecord(
                        id,
                        DoorbellFeature.NAME,
                        button.label(),
                        button.name(),
                        "",
                        "",
                        began,
                        answered,
                        over,
                        ending,
                        why,
                        BigDecimal.ZERO,
                        List.copyOf(legs.values())));
    }

    /** {@code 4.2}. */
    static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f", length.toMillis() / 1000.0);
    }

    private Optional<Instant> now() {
        return Optional.of(clock.instant());
    }

    private void put(
            Leg leg,
            Optional<Instant> pickedUp,
            Optional<Instant> ended,
            int cause,
            String result) {
        var known = legs.get(leg.id());
        var dialled = known == null ? clock.instant() : known.began();
        legs.put(
                leg.id(),
                new LegRecord(
                        leg.id(),
                        leg.request().endpoint(),
                        dialled,
                        pickedUp,
                        ended,
                        cause,
                        result));
    }
}
