package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.Indication;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.FirstWord;
import io.sidetone.core.log.LogText;
import io.sidetone.core.trunk.TrunkTry;
import java.time.Duration;
import java.util.Optional;

/** One call over one trunk, from the dial until it is answered or has failed. */
final class TrunkAttempt {

    /** Nobody hears silence for longer. */
    private static final Duration RINGBACK_AFTER = Duration.ofSeconds(1);

    private static final Verdict NOT_ANSWERED = new Verdict(TrunkResult.NO_ANSWER, false);

    /** What is waited for while there is no news. */
    private enum Wait {
        RINGBACK,
        SIGN,
        RING
    }

    private final SteeredCall call;
    private final CallNotes notes;
    private final TrunkTry way;
    private final Leg leg;
    private final Deadline ringback = Deadline.in(RINGBACK_AFTER);
    private final Deadline sign;
    private final Deadline ring;
    private Wait wait = Wait.RINGBACK;
    private boolean heard;
    private boolean reached;

    TrunkAttempt(SteeredCall call, CallNotes notes, TrunkTry way, Leg leg, Patience patience) {
        this.call = call;
        this.notes = notes;
        this.way = way;
        this.leg = leg;
        this.sign = Deadline.in(patience.sign());
        this.ring = Deadline.in(patience.ring());
    }

    /**
     * Waits for what comes of it. Unless the callee answered, the leg has ended then.
     *
     * @throws CallEnded when no more can be known of the call
     */
    Outcome await() throws CallEnded {
        var outcome = Optional.<Outcome>empty();
        while (outcome.isEmpty()) {
            outcome = hear(call.next(left()));
        }
        return outcome.get();
    }

    private Duration left() {
        wait = heard ? (reached ? Wait.RING : Wait.SIGN) : Wait.RINGBACK;
        return switch (wait) {
            case RINGBACK -> ringback.left();
            case SIGN -> sign.left();
            case RING -> ring.left();
        };
    }

    private Optional<Outcome> hear(LegNews news) throws CallEnded {
        return switch (news) {
            case LegNews.Ringing(var who) when who.equals(leg) -> rings();
            case LegNews.Progress(var who) when who.equals(leg) -> sounds();
            case LegNews.Answered(var who) when who.equals(leg) -> Optional.of(answered());
            case LegNews.Redirected(var who, var to, _) when who.equals(leg) ->
                    Optional.of(redirected(to));
            case LegNews.Ended(var who, var cause) when who.equals(leg) ->
                    Optional.of(ended(cause));
            case LegNews.CallerLeft() -> Optional.of(callerLeft());
            case LegNews.Silence() -> silence();
            // Keys, and what becomes of a trunk that was given up before.
            default -> Optional.empty();
        };
    }

    private Optional<Outcome> rings() throws CallEnded {
        reached = true;
        ringback();
        return Optional.empty();
    }

    /** The callee's network has the say from now on. */
    private Optional<Outcome> sounds() throws CallEnded {
        reached = true;
        heard = true;
        call.join(leg);
        return Optional.empty();
    }

    private void ringback() throws CallEnded {
        if (!heard) {
            heard = true;
            call.indicate(Indication.RINGING);
        }
    }

    private Outcome answered() throws CallEnded {
        call.join(leg);
        TrunkResult.ANSWERED.tell(call.caller());
        FirstWord.lift(call.caller());
        notes.answered(leg);
        return new Outcome.Answered(leg, way);
    }

    private Outcome redirected(String to) {
        var words = "wants the call at %s, which is not done".formatted(LogText.safe(to));
        notes.ended(leg, HangupCause.UNKNOWN, words);
        return failed(CauseTable.redirected(reached), words);
    }

    private Outcome ended(HangupCause cause) {
        var words = CauseTable.words(cause);
        notes.ended(leg, cause, words);
        return failed(CauseTable.verdict(cause, reached), words);
    }

    private Outcome callerLeft() {
        call.end(leg, LegEnd.NORMAL);
        notes.ended(leg, HangupCause.UNKNOWN, "the caller left");
        return new Outcome.CallerLeft();
    }

    private Optional<Outcome> silence() throws CallEnded {
        return switch (wait) {
            case RINGBACK -> {
                ringback();
                yield Optional.empty();
            }
            case SIGN -> Optional.of(givenUp(CauseTable.SILENT, "no sign of the callee in time"));
            case RING -> Optional.of(givenUp(NOT_ANSWERED, "not answered in time"));
        };
    }

    private Outcome givenUp(Verdict verdict, String words) {
        call.end(leg, LegEnd.NORMAL);
        notes.ended(leg, HangupCause.UNKNOWN, words);
        return failed(verdict, words);
    }

    private Outcome failed(Verdict verdict, String words) {
        return new Outcome.Failed(verdict, way.trunk() + ": " + words);
    }
}
