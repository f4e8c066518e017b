package io.sidetone.ari.call;

import io.sidetone.ari.event.AriEvent;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.HangupSignal;
import io.sidetone.core.call.HangupWatch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call, and what is told about it while somebody listens. One thread brings the
 * events, another one listens.
 */
final class CallNews implements Consumer<AriEvent> {

    private static final String CALLER_LEFT = "the caller has hung up";

    /** People key faster than Sidetone talks to Asterisk under load; older keys answer nothing. */
    private static final Duration TYPED_AHEAD = Duration.ofMillis(250);

    /** Nobody keys more in that time; a robot might. */
    private static final int MOST_TYPED_AHEAD = 20;

    private record EarlyKey(News.Key key, long at) {}

    private final HangupSignal hangup;
    private final Deque<EarlyKey> early = new ArrayDeque<>(0);
    private @Nullable Listening listening;
    private CallEnded.@Nullable Reason ended;
    private String endText = "";

    /**
     * @param channel the channel's name, fit for a log line
     */
    CallNews(String channel) {
        this.hangup = new HangupSignal(channel);
    }

    @Override
    public void accept(AriEvent event) {
        var news = News.of(event);
        if (event.type().equals(AriEvent.ABANDONED)) {
            end(CallEnded.Reason.CONNECTION_LOST, "Sidetone hears no more of this call");
        } else if (news instanceof News.Leaving || news instanceof News.Gone) {
            callerLeft();
        }
        hand(news);
    }

    private synchronized void hand(News news) {
        if (listening != null) {
            listening.queue.add(news);
        } else {
            keepIfKey(news);
        }
    }

    private void keepIfKey(News news) {
        if (news instanceof News.Key key && early.size() < MOST_TYPED_AHEAD) {
            early.add(new EarlyKey(key, System.nanoTime()));
        }
    }

    /** Remembers that the caller has left, and tells whoever watches for it. */
    void callerLeft() {
        end(CallEnded.Reason.HANGUP, CALLER_LEFT);
    }

    private void end(CallEnded.Reason reason, String text) {
        synchronized (this) {
            if (ended == null) {
                ended = reason;
                endText = text;
            }
        }
        hangup.give();
    }

    /** As {@link io.sidetone.core.call.Call#onHangup}. */
    HangupWatch onHangup(Runnable action) {
        return hangup.watch(action);
    }

    /**
     * @throws CallEnded when the caller is known to have left, or no more can be known of the call
     */
    synchronized void mustBeThere() throws CallEnded {
        if (ended != null) {
            throw new CallEnded(ended, endText);
        }
    }

    /** Keeps what is told from now on; to be closed before the next one begins. */
    synchronized Listening listen() {
        if (listening != null) {
            throw new IllegalStateException("this call is used by two threads");
        }
        early.clear();
        listening = new Listening();
        return listening;
    }

    /** As {@link #listen}, with the keys pressed the moment before, which nobody has taken yet. */
    synchronized Listening listenForKeys() {
        long oldest = System.nanoTime() - TYPED_AHEAD.toNanos();
        var ahead = early.stream().filter(key -> key.at() - oldest >= 0).toList();
        var begun = listen();
        ahead.forEach(key -> begun.queue.add(key.key()));
        return begun;
    }

    /** What is told from one moment on. */
    final class Listening implements AutoCloseable {

        private final BlockingQueue<News> queue = new LinkedBlockingQueue<>();

        /**
         * Waits for the next news.
         *
         * @param end as {@link System#nanoTime}
         * @return {@link News.Silence} at the end, and when nothing was told for a while before it
         * @throws CallEnded when this thread is interrupted
         */
        News next(long end) throws CallEnded {
            long wait = Math.min(end - System.nanoTime(), AriDeadlines.LOOK.toNanos());
            try {
                var news = queue.poll(Math.max(wait, 0), TimeUnit.NANOSECONDS);
                return news == null ? new News.Silence() : news;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CallEnded(CallEnded.Reason.CONNECTION_LOST, "the call was interrupted");
            }
        }

        /**
         * Waits for particular news, past all others.
         *
         * @return whether they came in time
         */
        boolean hears(Predicate<News> wanted, Duration limit) throws CallEnded {
            long end = System.nanoTime() + limit.toNanos();
            var news = next(end);
            while (!wanted.test(news) && System.nanoTime() < end) {
                news = next(end);
            }
            return wanted.test(news);
        }

        @Override
        public void close() {
            synchronized (CallNews.this) {
                listening = null;
                queue.forEach(CallNews.this::keepIfKey);
            }
        }
    }
}
