package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.log.LogText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The telephones of one press: from the first ring until somebody has the visitor, or nobody. */
final class Ringing {

    /** How it ends. */
    sealed interface Outcome {

        /** Somebody is to have the visitor; others may ring still. */
        record Taken(Leg leg, LegVoice voice) implements Outcome {}

        /**
         * Nobody will.
         *
         * @param busy whether that is because all were
         */
        record Nobody(String why, boolean busy) implements Outcome {}

        /** The visitor has left. */
        record Left() implements Outcome {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);

    private final SteeredCall call;
    private final Button button;
    private final Dialling dialling;
    private final Announcements announcements;
    private final VisitLog log;
    private final InstantSource clock;
    private final Instant began;
    private final Deque<RingPlan.Step> steps;
    private final LiveRings rings;
    private final Set<String> dialled = new HashSet<>();
    private boolean onlyBusy = true;

    Ringing(
            SteeredCall call,
            Button button,
            RingPlan plan,
            Dialling dialling,
            Announcements announcements,
            VisitLog log,
            DoorbellParts parts) {
        this.call = call;
        this.button = button;
        this.dialling = dialling;
        this.announcements = announcements;
        this.log = log;
        clock = parts.clock();
        began = clock.instant();
        steps = new ArrayDeque<>(plan.steps());
        rings = new LiveRings(parts.threads());
    }

    Outcome run() throws CallEnded {
        startDueSteps();
        if (!rings.isEmpty()) {
            announcements.start(remaining());
        }
        Optional<Outcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            startDueSteps();
            outcome = nobody();
            if (outcome.isEmpty()) {
                outcome = on(call.next(untilSomethingIsDue()));
                giveUpUnconfirmed();
            }
        }
        return outcome.get();
    }

    /** Has all stop that still ring. */
    void stop(LegEnd reason, String words) {
        var cause = reason == LegEnd.ANSWERED_ELSEWHERE ? VisitLog.ANSWERED_ELSEWHERE : 0;
        for (var leg : rings.clear()) {
            call.end(leg, reason);
            log.ended(leg, cause, words);
        }
        announcements.stop();
    }

    /** With nobody to wait for, the next step comes early. */
    private void startDueSteps() throws CallEnded {
        var elapsed = Duration.between(began, clock.instant());
        while (!steps.isEmpty()
                && (rings.isEmpty() || steps.getFirst().after().compareTo(elapsed) <= 0)) {
            for (var phone : steps.removeFirst().phones()) {
                ring(phone);
            }
        }
    }

    private void ring(Phone phone) throws CallEnded {
        for (var contact : dialling.contacts(phone.endpoint())) {
            if (dialled.add(contact)) {
                var leg = call.dial(dialling.ringing(contact, remaining()));
                rings.add(leg, phone.confirm());
                log.dialled(leg);
            }
        }
    }

    private Optional<Outcome> nobody() {
        if (rings.isEmpty()) {
            return Optional.of(new Outcome.Nobody(whyNobody(), !dialled.isEmpty() && onlyBusy));
        }
        if (!remaining().isPositive() && rings.confirmDeadlines().isEmpty()) {
            var why = "nobody answered in %d s".formatted(button.config().ringFor().toSeconds());
            return Optional.of(new Outcome.Nobody(why, false));
        }
        return Optional.empty();
    }

    private String whyNobody() {
        if (dialled.isEmpty()) {
            return "no telephone is to ring now";
        }
        return onlyBusy ? "all were busy" : "no telephone rang any more";
    }

    private Optional<Outcome> on(LegNews news) {
        return switch (news) {
            case LegNews.Answered(var leg) -> answered(leg);
            case LegNews.Key(var leg, var key) when key.equals(Accepting.KEY) ->
                    rings.confirmed(leg).map(voice -> new Outcome.Taken(leg, voice));
            case LegNews.Ended(var leg, var cause) -> {
                onlyBusy &= !rings.has(leg) || EndWords.isBusy(cause);
                yield gone(leg, cause, EndWords.of(cause));
            }
            case LegNews.Redirected(var leg, var to, var cause) -> {
                onlyBusy &= !rings.has(leg);
                yield gone(leg, cause, redirected(leg, to));
            }
            case LegNews.CallerLeft() -> Optional.of(new Outcome.Left());
            case LegNews.Key _,
                    LegNews.CallerKey _,
                    LegNews.Ringing _,
                    LegNews.Progress _,
                    LegNews.Silence _ ->
                    Optional.empty();
        };
    }

    private Optional<Outcome> answered(Leg leg) {
        if (announcements.owns(leg)) {
            announcements.answered(leg);
            return Optional.empty();
        }
        if (!rings.has(leg)) {
            call.end(leg, LegEnd.ANSWERED_ELSEWHERE);
            return Optional.empty();
        }
        log.answered(leg);
        if (rings.mustConfirm(leg)) {
            rings.askToConfirm(
                    leg,
                    clock.instant().plus(button.config().confirmFor()),
                    new Accepting(leg, button.label()));
            return Optional.empty();
        }
        return Optional.of(new Outcome.Taken(leg, rings.take(leg)));
    }

    private Optional<Outcome> gone(Leg leg, HangupCause cause, String how) {
        if (announcements.owns(leg)) {
            announcements.ended(leg, cause.q850(), how);
        } else {
            var words = rings.isConfirming(leg) ? "answered, but did not accept" : how;
            rings.remove(leg);
            log.ended(leg, cause.q850(), words);
        }
        return Optional.empty();
    }

    private String redirected(Leg leg, String to) {
        var where = to.isBlank() ? "elsewhere" : "to " + LogText.safe(to);
        LOG.info(
                "{} wants its calls redirected {}: ignored, the others ring on",
                leg.request().endpoint(),
                where);
        return "redirected " + where + ", which was ignored";
    }

    private void giveUpUnconfirmed() {
        for (var leg : rings.unconfirmedAt(clock.instant())) {
            onlyBusy = false;
            call.end(leg, LegEnd.NORMAL);
            rings.remove(leg);
            log.ended(leg, 0, "answered, but did not accept");
        }
    }

    private Duration untilSomethingIsDue() {
        var now = clock.instant();
        return Stream.of(
                        ringsEnd().stream(),
                        steps.stream().map(step -> began.plus(step.after())),
                        rings.confirmDeadlines().stream())
                .flatMap(each -> each)
                .map(due -> Duration.between(now, due))
                .min(Duration::compareTo)
                .filter(Duration::isPositive)
                .orElse(Duration.ofMillis(1));
    }

    /** While somebody is asked to accept, nobody is told that nobody is at home. */
    private Collection<Instant> ringsEnd() {
        return rings.confirmDeadlines().isEmpty()
                ? List.of(began.plus(button.config().ringFor()))
                : List.of();
    }

    private Duration remaining() {
        return Duration.between(clock.instant(), began.plus(button.config().ringFor()));
    }
}
