package io.sidetone.lab.bench.ari;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.generated.models.Channel;
import ch.loway.oss.ari4java.tools.AriCallback;
import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.lab.LabFailure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Leads an ari4java, over whatever transport, through the bench.
 *
 * @param ari how to ask
 * @param events told of every event by then
 */
public record AriTrial(ARI ari, EventTally events) {

    private record Arrivals(double perSecond, int missing, int inversions) {}

    private record Calls(double perSecond, int failed) {}

    /** Runs it and prints the score. */
    public void run() {
        Arrivals arrivals = bursts();
        rate(AriStage.WARM_UP);
        Calls calls = rate(AriStage.RATE_TIME);
        AriScore score =
                new AriScore(
                        calls.perSecond(),
                        calls.failed(),
                        arrivals.perSecond(),
                        arrivals.missing(),
                        arrivals.inversions(),
                        asynchronous());
        System.out.print(score.lines());
    }

    private Arrivals bursts() {
        long begin = System.nanoTime();
        for (int due = AriStage.BURST; due <= AriStage.EVENTS; due += AriStage.BURST) {
            if (!ask(AriStage.NEXT_BURST)) {
                throw new LabFailure("the server does not send events");
            }
            events.await(due, AriStage.PATIENCE);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Arrivals(
                events.count() / seconds, AriStage.EVENTS - events.count(), events.inversions());
    }

    private Calls rate(Duration time) {
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < AriStage.ASKING; thread++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        (ask(AriStage.NAME) ? answered : failed).incrementAndGet();
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Calls(answered.get() / seconds, failed.get());
    }

    private boolean ask(String what) {
        try {
            ari.channels().get(what).execute();
            return true;
        } catch (RestException refused) {
            return false;
        }
    }

    private int asynchronous() {
        CountDownLatch left = new CountDownLatch(AriStage.ASYNCHRONOUS);
        try {
            for (int i = 0; i < AriStage.ASYNCHRONOUS; i++) {
                ari.channels().get(AriStage.NAME).execute(counting(left));
            }
            boolean all = left.await(AriStage.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return AriStage.ASYNCHRONOUS - (all ? 0 : Math.toIntExact(left.getCount()));
        } catch (RestException refused) {
            throw new LabFailure("a request was refused", refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while answers come", e);
        }
    }

    private static AriCallback<Channel> counting(CountDownLatch left) {
        return new AriCallback<>() {
            @Override
            public void onSuccess(Channel channel) {
                left.countDown();
            }

            @Override
            public void onFailure(RestException failed) {
                System.err.println("an asynchronous request failed: " + failed.getMessage());
            }
        };
    }
}
