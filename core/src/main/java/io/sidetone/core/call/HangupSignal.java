package io.sidetone.core.call;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever watches, once, that the caller has left. For any number of threads. */
public final class HangupSignal {

    private static final Logger log = LoggerFactory.getLogger(HangupSignal.class);

    private final String channel;
    // Most of the time nobody watches, and thousands of calls have one of these.
    private final List<Watch> watches = new ArrayList<>(0);
    private boolean given;

    /**
     * @param channel the channel's name, fit for a log line
     */
    public HangupSignal(String channel) {
        this.channel = channel;
    }

    /** Whether the signal was given. */
    public synchronized boolean given() {
        return given;
    }

    /** Whether anybody would be told. */
    public synchronized boolean isWatched() {
        return !watches.isEmpty();
    }

    /**
     * Runs {@code action} on a thread of its own at the signal, at once when it was given already.
     */
    public HangupWatch watch(Runnable action) {
        var watch = new Watch(action);
        if (!register(watch)) {
            watch.start();
        }
        return watch;
    }

    /** Gives the signal; does nothing when it was given before. */
    public void give() {
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
