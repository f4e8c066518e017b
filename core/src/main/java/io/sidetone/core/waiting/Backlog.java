package io.sidetone.core.waiting;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What waits for a peer that may be slow or gone: so many at most, and the oldest goes when there
 * is no room, for what happens now matters more than what happened an hour ago. Any thread may add;
 * one takes.
 *
 * @param <T> what waits
 */
public final class Backlog<T> {

    /** Removals wake nobody: they are many, and only one who ends waits for the last. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Deque<T> waiting = new ArrayDeque<>();
    private final int most;
    private long dropped;

    /**
     * An empty one.
     *
     * @param most so many may wait; 1 or more
     */
    public Backlog(int most) {
        this.most = most;
    }

    /**
     * Adds something; never waits.
     *
     * @return whether something older had to go for it, the first since {@link #takeDropped}
     */
    public synchronized boolean add(T next) {
        var full = waiting.size() >= most;
        if (full) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addLast(next);
        notifyAll();
        return full && dropped == 1;
    }

    /**
     * Waits for the oldest, and leaves it where it is.
     *
     * @param wanted asked again after each {@link #wake}
     * @return empty when it is not wanted any more
     */
    public synchronized Optional<T> first(BooleanSupplier wanted) throws InterruptedException {
        while (wanted.getAsBoolean()) {
            if (!waiting.isEmpty()) {
                return Optional.of(waiting.getFirst());
            }
            wait();
        }
        return Optional.empty();
    }

    /** Lets whoever waits look whether it still wants to. */
    public synchronized void wake() {
        notifyAll();
    }

    /** Takes the oldest away, unless it had to go already. */
    @SuppressWarnings("ReferenceEquality") // the very one, not one that says the same
    public synchronized void remove(T done) {
        if (waiting.peekFirst() == done) {
            waiting.removeFirst();
        }
    }

    /** Waits until nothing is left, no longer than a limit. */
    public synchronized boolean awaitEmpty(Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (!waiting.isEmpty()) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(Math.min(left, LOOK.toMillis()));
        }
        return true;
    }

    /** How many had to go since this was asked last. */
    public synchronized long takeDropped() {
        var told = dropped;
        dropped = 0;
        return told;
    }

    /** How many wait. */
    public synchronized int size() {
        return waiting.size();
    }
}
