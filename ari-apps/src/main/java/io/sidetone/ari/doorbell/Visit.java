package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Indication;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.FirstWord;
import io.sidetone.core.camera.Picture;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.log.LogText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One press, from the first ring to the end of the talk or the message. */
final class Visit {

    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

    /** What is being said to an outside telephone ends with its key; a lost reply must not hold. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final SteeredCall call;
    private final Button button;
    private final DoorbellConfig config;
    private final DoorbellParts parts;
    private final Presses.Press press;
    private final CompletableFuture<Optional<Picture>> picture;
    private final DoorEvents events;
    private final VisitLog log;
    private final Ringing ringing;

    Visit(
            SteeredCall call,
            Button button,
            DoorbellConfig config,
            DoorbellParts parts,
            Presses.Press press) {
        this.call = call;
        this.button = button;
        this.config = config;
        this.parts = parts;
        this.press = press;
        picture =
                button.config()
                        .snapshot()
                        .map(parts.cameras()::take)
                        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
        events = new DoorEvents(button, parts.events(), parts.clock(), picture);
        log =
                new VisitLog(
                        call.caller().channelId(),
                        button,
                        press.at(),
                        parts.records(),
                        parts.clock());
        ringing = ringing();
    }

    void run() throws CallEnded {
        try {
            events.pressed();
            call.indicate(Indication.RINGING);
            settle(ringing.run());
        } catch (CallEnded ended) {
            broken(ended);
            throw ended;
        }
    }

    private Ringing ringing() {
        var now = LocalDateTime.ofInstant(press.at(), parts.zone());
        var plan = RingPlan.of(config, button.config(), now);
        var dialling = new Dialling(call, button);
        var announcing = RingPlan.announcing(config, button.config());
        var announcements =
                new Announcements(call, button, announcing, dialling, log, parts.threads());
        return new Ringing(call, button, plan, dialling, announcements, log, parts);
    }

    private void settle(Ringing.Outcome outcome) throws CallEnded {
        switch (outcome) {
            case Ringing.Outcome.Taken(var leg, var voice) -> talk(leg, voice);
            case Ringing.Outcome.Nobody(var why, var busy) -> nobody(why, busy);
            case Ringing.Outcome.Left() -> left();
        }
    }

    /** The others are told only when the visitor has been given away, so that one has it. */
    private void talk(Leg leg, LegVoice voice) throws CallEnded {
        voice.awaitSilence(LAST_WORDS);
        call.join(leg);
        ringing.stop(LegEnd.ANSWERED_ELSEWHERE, "answered elsewhere");
        // Should Sidetone die in the talk, no telephone is to ring after it.
        tell(DoorbellResult.ANSWERED);
        FirstWord.lift(call.caller());
        var waited = log.taken(leg);
        var who = leg.request().endpoint();
        LOG.info("{}: {} answered after {} s", button.name(), who, VisitLog.seconds(waited));
        events.answered(who, waited);
        greet(voice);
        var keys = new DoorKeys(call, leg, voice, button.config(), events, parts);
        var over = new Talk(call, leg, keys, parts.clock(), button.config().talkFor()).run();
        log.talkEnded(leg);
        log.note(CallEnding.ANSWERED, who + " answered; " + over);
    }

    private void greet(LegVoice voice) {
        if (button.config().announce().toAnswerer()) {
            voice.say(person -> person.play(Phrases.somebody(button.label())));
        }
    }

    private void nobody(String why, boolean busy) throws CallEnded {
        ringing.stop(LegEnd.NORMAL, "no answer");
        press.close();
        LOG.info("{}: {}", button.name(), why);
        events.missed(why);
        var ending = busy ? CallEnding.BUSY : CallEnding.NO_ANSWER;
        log.note(ending, why);
        var message = message();
        message.ifPresent(events::message);
        log.note(ending, message.map(id -> why + "; message " + id).orElse(why));
        tell(message.isPresent() ? DoorbellResult.MESSAGE : DoorbellResult.NOBODY);
    }

    private Optional<String> message() throws CallEnded {
        call.indicate(Indication.NONE);
        return new LeaveMessage(
                        call.caller(),
                        button,
                        config.message(),
                        parts.people(),
                        parts.outbox(),
                        picture)
                .take();
    }

    private void left() {
        ringing.stop(LegEnd.NORMAL, "the visitor left");
        var waited = Duration.between(press.at(), parts.clock().instant());
        var why = "the visitor left after " + VisitLog.seconds(waited) + " s";
        LOG.info("{}: {}", button.name(), why);
        events.missed(why);
        log.note(CallEnding.CALLER_LEFT, why);
        tell(DoorbellResult.LEFT);
    }

    /** An empty result is our failure; with the line to Asterisk lost, it is one. */
    private void broken(CallEnded ended) {
        if (ended.reason() == CallEnded.Reason.HANGUP) {
            left();
        } else {
            ringing.stop(LegEnd.NORMAL, "ended");
            log.note(CallEnding.FAILED, LogText.safe(String.valueOf(ended.getMessage())));
        }
    }

    private void tell(DoorbellResult result) {
        result.tell(call.caller());
    }
}
