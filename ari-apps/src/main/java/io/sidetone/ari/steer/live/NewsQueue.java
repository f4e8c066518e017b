package io.sidetone.ari.steer.live;

import io.sidetone.ari.steer.LegNews;
import io.sidetone.core.call.CallEnded;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** News on their way from the threads that bring them to the flow's. */
final class NewsQueue {

    private final BlockingQueue<LegNews> waiting = new LinkedBlockingQueue<>();
    private volatile boolean last;

    void add(LegNews news) {
        waiting.add(news);
    }

    /** What waits is the last that is known of this call. */
    void end() {
        last = true;
        waiting.add(new LegNews.Silence());
    }

    /**
     * Waits for the next.
     *
     * @throws CallEnded after the last, or when this thread is interrupted
     */
    LegNews next(Duration limit) throws CallEnded {
        @Nullable LegNews news = poll(last ? Duration.ZERO : limit);
        if (last && (news == null || news instanceof LegNews.Silence)) {
            throw new CallEnded(
                    CallEnded.Reason.CONNECTION_LOST, "Sidetone hears no more of this call");
        }
        return news == null ? new LegNews.Silence() : news;
    }

    private @Nullable LegNews poll(Duration limit) throws CallEnded {
        try {
            return waiting.poll(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallEnded(CallEnded.Reason.CONNECTION_LOST, "the call was interrupted");
        }
    }
}
