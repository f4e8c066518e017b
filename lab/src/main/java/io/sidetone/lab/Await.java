package io.sidetone.lab;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the lab's programs do in their own time, never longer than a given limit. */
public final class Await {

    /** Short enough that nothing in a call is missed, long enough to cost nothing. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Await() {}

    /**
     * Waits until the condition holds.
     *
     * @throws LabFailure when it still does not after {@code limit}, naming {@code what}
     */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        present(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /**
     * Waits until there is a value.
     *
     * @throws LabFailure when there is none after {@code limit}, naming {@code what}
     */
    public static <T> T present(String what, Duration limit, Supplier<Optional<T>> source) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> value = source.get();
            if (value.isPresent()) {
                return value.get();
            }
            if (System.nanoTime() > end) {
                throw new LabFailure("not within " + limit.toMillis() + " ms: " + what);
            }
            pause(LOOK_EVERY);
        }
    }

    /** Lets time pass: a caller who says nothing. Not at all when {@code time} is negative. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while waiting", e);
        }
    }
}
