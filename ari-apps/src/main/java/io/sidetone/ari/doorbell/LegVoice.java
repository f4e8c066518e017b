package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.Leg;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks to a leg, one thing after the other, on threads of its own: the flow goes on listening to
 * all legs meanwhile. What is left to say when the leg ends is not said.
 */
final class LegVoice {

    /** Something to say. */
    @FunctionalInterface
    interface Words {

        void to(Call person) throws CallEnded;
    }

    private static final Logger LOG = LoggerFactory.getLogger(LegVoice.class);

    private final Leg leg;
    private final Executor threads;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /**
     * @param threads runs what blocks
     */
    LegVoice(Leg leg, Executor threads) {
        this.leg = leg;
        this.threads = threads;
    }

    /** Says it after what is being said; returns at once. May be called by any thread. */
    synchronized void say(Words words) {
        last = last.thenRunAsync(() -> speak(words), threads);
    }

    /** Waits until nothing is being said any more, but no longer than the limit. */
    void awaitSilence(Duration limit) {
        try {
            lastWords().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.debug("{} is still being spoken to", leg.id());
        } catch (ExecutionException broken) {
            LOG.debug("{} could not be spoken to", leg.id(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized CompletableFuture<Void> lastWords() {
        return last;
    }

    private void speak(Words words) {
        if (leg.hasEnded()) {
            return;
        }
        try {
            words.to(leg.call());
        } catch (CallEnded ended) {
            LOG.debug("{} did not hear it out: {}", leg.id(), ended.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("{} cannot be spoken to", leg.id(), broken);
        }
    }
}
