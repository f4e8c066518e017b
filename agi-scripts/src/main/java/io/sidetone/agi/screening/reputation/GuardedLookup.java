package io.sidetone.agi.screening.reputation;

import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.core.number.PublicNumber;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look-up behind its cache and its circuit breaker. A late answer is of no use to the call that
 * asked, but is kept for the next one: robots call again.
 */
final class GuardedLookup {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedLookup.class);

    /** Questions under way at once, late ones included; more would be a flood of calls. */
    private static final int AT_ONCE = 32;

    private final Lookup lookup;
    private final Breaker breaker;
    private final OpinionCache cache;
    private final Semaphore places = new Semaphore(AT_ONCE);

    GuardedLookup(Lookup lookup, Breaker breaker, OpinionCache cache) {
        this.lookup = lookup;
        this.breaker = breaker;
        this.cache = cache;
    }

    /** Begins to ask, on a thread of its own, where there is no answer yet. */
    Enquiry begin(PublicNumber number) {
        var known = cache.find(number.key());
        if (known.isPresent()) {
            return _ -> part(known.get());
        }
        if (!places.tryAcquire()) {
            return _ -> unknown("too many questions at once");
        }
        if (!breaker.lets()) {
            places.release();
            return _ -> unknown("not asked, for it failed too often lately");
        }
        var question = new FutureTask<>(() -> ask(number));
        Thread.ofVirtual().name("look-up-" + lookup.name()).start(question);
        return left -> await(question, left);
    }

    private Opinion ask(PublicNumber number) throws LookupFailed, InterruptedException {
        try {
            var opinion = lookup.ask(number);
            cache.keep(number.key(), opinion);
            return opinion;
        } finally {
            places.release();
        }
    }

    private ScorePart await(FutureTask<Opinion> question, Duration left) {
        try {
            var opinion = question.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
            breaker.succeeded();
            return part(opinion);
        } catch (TimeoutException late) {
            return failed("no answer in time");
        } catch (ExecutionException e) {
            return failed(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("the call was over");
        }
    }

    private String reason(ExecutionException failure) {
        if (failure.getCause() instanceof LookupFailed failed) {
            return String.valueOf(failed.getMessage());
        }
        LOG.error("The look-up {} failed", lookup.name(), failure);
        return "it failed";
    }

    private ScorePart failed(String why) {
        if (breaker.failed()) {
            LOG.warn("The look-up {} is left alone for a while: {}", lookup.name(), why);
        } else {
            LOG.debug("The look-up {}: {}", lookup.name(), why);
        }
        return unknown(why);
    }

    private ScorePart part(Opinion opinion) {
        return new ScorePart(lookup.name(), opinion.points(), opinion.reason());
    }

    private ScorePart unknown(String why) {
        return new ScorePart(lookup.name(), 0, "unknown: " + why);
    }
}
