package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Tone;
import io.sidetone.core.trunk.guard.TollMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches two who talk, until one of them ends it or the time is up. */
final class Talk {

    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    private final SteeredCall call;
    private final CallNotes notes;
    private final Leg leg;
    private final Duration warning;
    private final Executor aside;
    private boolean warned;

    /**
     * @param warning how long before the end there is a tone; zero for none
     * @param aside plays it, so that nobody's hang-up waits for it
     */
    Talk(SteeredCall call, CallNotes notes, Leg leg, Duration warning, Executor aside) {
        this.call = call;
        this.notes = notes;
        this.leg = leg;
        this.warning = warning;
        this.aside = aside;
    }

    /**
     * Watches to the end; when it returns, neither side is left waiting.
     *
     * @param left how much longer they may talk, asked {@linkplain TollMeter#ASK_EVERY again and
     *     again}; empty for no limit
     * @return in words how it ended
     * @throws CallEnded when no more can be known of the call
     */
    String watch(Supplier<Optional<Duration>> left) throws CallEnded {
        try {
            // Whoever has less than that from the start is not warned of it.
            warned = warning.isZero() || left.get().filter(this::isTimeToWarn).isPresent();
            var over = Optional.<String>empty();
            while (over.isEmpty()) {
                over = watchOn(left.get());
            }
            return over.get();
        } catch (RuntimeException fault) {
            call.end(leg, LegEnd.NORMAL);
            throw fault;
        }
    }

    private boolean isTimeToWarn(Duration left) {
        return left.compareTo(warning) <= 0;
    }

    private Optional<String> watchOn(Optional<Duration> left) throws CallEnded {
        if (left.filter(Duration::isZero).isPresent()) {
            return Optional.of(cut());
        }
        if (!warned && left.filter(this::isTimeToWarn).isPresent()) {
            warned = true;
            aside.execute(this::warn);
        }
        return hear(call.next(shorter(left.orElse(TollMeter.ASK_EVERY), TollMeter.ASK_EVERY)));
    }

    private Optional<String> hear(LegNews news) {
        return switch (news) {
            case LegNews.Ended(var who, var cause) when who.equals(leg) ->
                    Optional.of(calleeLeft(cause));
            case LegNews.CallerLeft() -> Optional.of(callerLeft());
            default -> Optional.empty();
        };
    }

    private String calleeLeft(HangupCause cause) {
        call.hangUpCaller(TrunkResult.ANSWERED.cause());
        return over(cause, "the callee's side hung up");
    }

    private String callerLeft() {
        call.end(leg, LegEnd.NORMAL);
        return over(HangupCause.UNKNOWN, "the caller hung up");
    }

    private String cut() {
        call.end(leg, LegEnd.NORMAL);
        call.hangUpCaller(TrunkResult.ANSWERED.cause());
        return over(HangupCause.UNKNOWN, "cut: the time was up");
    }

    private String over(HangupCause cause, String how) {
        notes.ended(leg, cause, how);
        return how;
    }

    private void warn() {
        try {
            call.caller().play(Tone.ATTENTION);
        } catch (CallEnded over) {
            log.debug("the call ended before its warning: {}", over.getMessage());
        } catch (RuntimeException fault) {
            log.warn("the warning could not be played; the call goes on", fault);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
