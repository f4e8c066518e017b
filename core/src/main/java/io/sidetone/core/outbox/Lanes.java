package io.sidetone.core.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many conversations with the mail server there are at the same time: a few, for it may not
 * like many. One that drags on goes over to a slow lane and makes room, so that a server which
 * keeps some messages waiting holds up no other.
 */
final class Lanes {

    /**
     * A minute of speech is through within this over a line of 1 Mbit/s; the next message waits no
     * longer for a conversation in which nothing happens.
     */
    static final Duration SLOW_AFTER = Duration.ofSeconds(15);

    /** With those of the prompt lane fewer than the 20 that Postfix and others allow a client. */
    static final int MOST_SLOW = 12;

    private final Semaphore prompt;
    private final Semaphore slow;
    private final Duration slowAfter;
    private final OutboxSignal signal;

    Lanes(int atOnce, OutboxSignal signal) {
        this(atOnce, MOST_SLOW, SLOW_AFTER, signal);
    }

    /**
     * @param signal rung when a place in the prompt lane is free
     */
    Lanes(int atOnce, int mostSlow, Duration slowAfter, OutboxSignal signal) {
        // Fair, so that the second recipient of a message waits behind no message that came later.
        this.prompt = new Semaphore(atOnce, true);
        this.slow = new Semaphore(mostSlow);
        this.slowAfter = slowAfter;
        this.signal = signal;
    }

    /** Waits for a place. */
    Place enter() throws InterruptedException {
        prompt.acquire();
        return new Place();
    }

    /** A place, unless none is free or somebody waits for it already. */
    Optional<Place> tryEnter() {
        return prompt.hasQueuedThreads() || !prompt.tryAcquire()
                ? Optional.empty()
                : Optional.of(new Place());
    }

    /** Room for one conversation. */
    final class Place implements AutoCloseable {

        private final CountDownLatch left = new CountDownLatch(1);
        private boolean isSlow;

        private Place() {
            Thread.ofVirtual().name("slow-lane").start(this::makeRoom);
        }

        /** Leaves; the second time does nothing. */
        @Override
        public synchronized void close() {
            if (left.getCount() > 0) {
                left.countDown();
                (isSlow ? slow : prompt).release();
                signal.ring();
            }
        }

        private void makeRoom() {
            try {
                while (!left.await(slowAfter.toMillis(), TimeUnit.MILLISECONDS)) {
                    changeOver();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // nobody does that
            }
        }

        private synchronized void changeOver() {
            if (left.getCount() > 0 && !isSlow && slow.tryAcquire()) {
                isSlow = true;
                prompt.release();
                signal.ring();
            }
        }
    }
}
