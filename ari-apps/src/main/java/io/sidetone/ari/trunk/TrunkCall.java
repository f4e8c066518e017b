package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.Indication;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.FirstWord;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Decision;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import io.sidetone.core.trunk.TrunkTry;
import io.sidetone.core.trunk.guard.PinAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call out, from what was decided about it to its end. Never an emergency. */
final class TrunkCall {

    static final String LOST = "Sidetone heard no more of it";

    /** Sidetone's own limit comes first. */
    private static final Duration LAST_RESORT = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(TrunkCall.class);

    private final SteeredCall call;
    private final TrunkCallConfig config;
    private final TrunkParts parts;
    private final OutgoingCall outgoing;
    private final Decision decision;
    private final CallMeter meter;
    private final CallNotes notes;
    private final TrunkSearch search;
    private boolean callerIsUp;

    TrunkCall(
            SteeredCall call,
            TrunkCallConfig config,
            TrunkParts parts,
            OutgoingCall outgoing,
            Decision decision) {
        this.call = call;
        this.config = config;
        this.parts = parts;
        this.outgoing = outgoing;
        this.decision = decision;
        var id = call.caller().channelId();
        var number = decision.destination();
        meter = new CallMeter(parts.meter(), parts.clock(), id);
        notes =
                CallNotes.of(
                        parts.records(), parts.clock(), id, outgoing, number.key(), meter::end);
        search =
                new TrunkSearch(
                        call, config, notes, () -> parts.dialled().dialled(number, outgoing.at()));
    }

    /**
     * Leads it to its end.
     *
     * @throws CallEnded when the caller hangs up while spoken to, or no more can be known of the
     *     call
     */
    void lead() throws CallEnded {
        try {
            notes.begun(decision.clearance().why());
            switch (decision.clearance()) {
                case Clearance.Refused(var why, var refusal) -> refuse(refusal, why);
                case Clearance.Allowed(_, var longest) -> dial(longest);
                case Clearance.PinNeeded(var why, var longest) -> ask(why, longest);
            }
        } catch (CallEnded ended) {
            lost(ended);
            throw ended;
        } catch (RuntimeException fault) {
            notes.over(CallEnding.FAILED, "Sidetone failed");
            throw fault;
        }
    }

    private void ask(String why, Optional<Duration> longest) throws CallEnded {
        callerIsUp = true;
        if (new PinEntry(call.caller(), config.pin(), this::enter).isKnown()) {
            dial(longest);
        } else {
            refuse(Refusal.WRONG_PIN, why);
        }
    }

    /** A guard that fails opens nothing. */
    private PinAnswer enter(String digits) {
        try {
            return parts.pins().enter(outgoing, digits);
        } catch (RuntimeException fault) {
            log.error("a PIN could not be looked at, and counts as wrong", fault);
            return PinAnswer.WRONG;
        }
    }

    private void refuse(Refusal refusal, String why) throws CallEnded {
        call.caller().answer();
        call.caller().play(Phrases.of(refusal));
        var result =
                switch (refusal) {
                    case NO_NUMBER -> TrunkResult.NO_NUMBER;
                    case NO_TRUNK -> TrunkResult.NO_TRUNK;
                    case NOT_ALLOWED,
                            NOT_NOW,
                            TOO_MANY_CALLS,
                            MINUTES_USED,
                            MONEY_SPENT,
                            WRONG_PIN ->
                            TrunkResult.REFUSED;
                };
        hangUp(result, why);
    }

    private void dial(Optional<Duration> longest) throws CallEnded {
        if (decision.tries().isEmpty()) {
            refuse(Refusal.NO_TRUNK, "no trunk takes it now");
            return;
        }
        switch (search.search(decision.tries(), this::refusal)) {
            case Outcome.Answered(var leg, var way) -> {
                meter.answered();
                longest.ifPresent(time -> endWithoutUs(leg, time));
                log.info("answered, over {}", way.trunk());
                var talk = new Talk(call, notes, leg, config.warning(), parts.aside());
                notes.over(TrunkResult.ANSWERED, talk.watch(left(longest)));
            }
            case Outcome.CallerLeft() -> {
                TrunkResult.CALLER_LEFT.tell(call.caller());
                notes.over(TrunkResult.CALLER_LEFT, "the caller hung up");
            }
            case Outcome.Refused(Clearance.Refused(var why, var refusal)) -> refuse(refusal, why);
            case Outcome.Failed(var verdict, _) -> fail(verdict.result());
        }
    }

    private Optional<Clearance.Refused> refusal(TrunkTry way) {
        return meter.refusal(outgoing, decision.destination(), way);
    }

    /** Asterisk itself cuts the call, should Sidetone not be there when its time is up. */
    private void endWithoutUs(Leg leg, Duration longest) {
        var seconds = Long.toString(longest.plus(LAST_RESORT).toSeconds());
        call.caller().setVariable(FirstWord.ABSOLUTE_LIMIT, seconds);
        leg.call().setVariable(FirstWord.ABSOLUTE_LIMIT, seconds);
    }

    /** What was granted, or less when another call of the same caller's uses it up meanwhile. */
    private Supplier<Optional<Duration>> left(Optional<Duration> longest) {
        var end = longest.map(Deadline::in);
        return () ->
                Stream.of(end.map(Deadline::left), meter.left())
                        .flatMap(Optional::stream)
                        .min(Duration::compareTo);
    }

    private void fail(TrunkResult result) throws CallEnded {
        // A telephone that has not been answered makes the tone itself, of the cause.
        if (callerIsUp) {
            result.tell(call.caller());
            hear(result == TrunkResult.BUSY ? Indication.BUSY : Indication.CONGESTION);
        }
        hangUp(result, search.failures());
    }

    private void hear(Indication tone) throws CallEnded {
        call.indicate(tone);
        var end = Deadline.in(config.tone());
        while (!end.hasPassed()) {
            switch (call.next(end.left())) {
                case LegNews.Silence(), LegNews.CallerLeft() -> {
                    return;
                }
                default -> log.trace("the tone goes on");
            }
        }
    }

    private void hangUp(TrunkResult result, String why) {
        result.tell(call.caller());
        call.hangUpCaller(result.cause());
        notes.over(result, why);
    }

    private void lost(CallEnded ended) {
        if (notes.isAnswered()) {
            notes.over(TrunkResult.ANSWERED, LOST);
        } else if (ended.reason() == CallEnded.Reason.HANGUP) {
            TrunkResult.CALLER_LEFT.tell(call.caller());
            notes.over(TrunkResult.CALLER_LEFT, "the caller hung up");
        } else {
            notes.over(CallEnding.FAILED, LOST);
        }
    }
}
