package io.sidetone.agi.server;

import io.sidetone.core.call.HangupWatch;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever watches, once, that the caller has left. */
final class HangupSignal {

    private static final Logger log = LoggerFactory.getLogger(HangupSignal.class);

    private final String channel;
    // Most of the time nobody watches, and thousands of calls have one of these.
    private final List<Watch> watches = new ArrayList<>(0);
    private boolean given;

    HangupSignal(String channel) {
        this.channel = channel;
    }

    synchronized boolean isWatched() {
        return !watches.isEmpty();
    }

    /** Runs {@code action} at the signal, at once when it was given already. */
    HangupWatch watch(Runnable action) {
        var watch = new Watch(action);
        if (!register(watch)) {
            watch.start();
        }
        return watch;
    }

    /** Gives the signal; does nothing when it was given before. */
    void give() {
        claim().forEach(Watch::start);
    }

    private synchronized boolean register(Watch watch) {
        return !given && watches.add(watch);
    }

    private synchronized List<Watch> claim() {
        given = true;
        var told = List.copyOf(watches);
        watches.clear();
        return told;
    }

    private synchronized void forget(Watch watch) {
        watches.remove(watch);
    }

    private final class Watch implements HangupWatch {

        private final Runnable action;

        Watch(Runnable action) {
            this.action = action;
        }

        void start() {
            Thread.ofVirtual().name("hangup").start(this::act);
        }

        private void act() {
            try {
                action.run();
            } catch (RuntimeException | Error fault) {
                log.error("{}: what should happen at the hang-up failed", channel, fault);
            }
        }

        @Override
        public void close() {
            forget(this);
        }
    }
}
