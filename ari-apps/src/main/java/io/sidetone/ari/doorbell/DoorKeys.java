package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.action.ActionConfig;
import io.sidetone.core.action.ActionOutcome;
import io.sidetone.core.action.HouseActions;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.log.LogText;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what keys are for, while the talk goes on, and says what became of it. */
final class DoorKeys {

    private static final Logger LOG = LoggerFactory.getLogger(DoorKeys.class);

    private final SteeredCall call;
    private final Leg leg;
    private final LegVoice voice;
    private final ButtonConfig config;
    private final DoorEvents events;
    private final HouseActions actions;
    private final Executor threads;
    private final Set<DoorKey> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param leg whose keys they are
     * @param voice says it to them
     */
    DoorKeys(
            SteeredCall call,
            Leg leg,
            LegVoice voice,
            ButtonConfig config,
            DoorEvents events,
            DoorbellParts parts) {
        this.call = call;
        this.leg = leg;
        this.voice = voice;
        this.config = config;
        this.events = events;
        actions = parts.actions();
        threads = parts.threads();
    }

    /** Returns at once; a key that is for nothing does nothing. */
    void press(Dtmf pressed) {
        var key = DoorKey.of(pressed);
        var meaning = Optional.ofNullable(config.keys().get(key));
        if (meaning.isPresent() && underWay.add(key)) {
            follow(key, meaning.get());
        }
    }

    private void follow(DoorKey key, KeyConfig meaning) {
        meaning.sendKeys().ifPresent(keys -> finish(key, meaning, send(keys)));
        meaning.action().ifPresent(action -> threads.execute(() -> run(key, meaning, action)));
    }

    private void run(DoorKey key, KeyConfig meaning, ActionConfig action) {
        try {
            finish(key, meaning, actions.run(action));
        } catch (RuntimeException broken) {
            LOG.error("key {} of {} cannot be followed", key.text(), who(), broken);
            finish(key, meaning, new ActionOutcome.Failed("a fault of Sidetone's"));
        }
    }

    /** A call that is over is told to the flow in its own way. */
    private ActionOutcome send(String keys) {
        try {
            call.sendKeys(Optional.empty(), keys);
            return new ActionOutcome.Done("sent to the door station");
        } catch (CallEnded ended) {
            return new ActionOutcome.Failed(LogText.safe(String.valueOf(ended.getMessage())));
        }
    }

    private void finish(DoorKey key, KeyConfig meaning, ActionOutcome outcome) {
        underWay.remove(key);
        var done = outcome.succeeded();
        LOG.info("key {} of {}: {}", key.text(), who(), outcome.words());
        events.key(
                meaning.purpose().event(done),
                who(),
                key,
                Optional.of(outcome.words()).filter(_ -> !done));
        voice.say(person -> person.play(meaning.purpose().words(done)));
    }

    private String who() {
        return leg.request().endpoint();
    }
}
