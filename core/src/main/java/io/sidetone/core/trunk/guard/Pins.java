package io.sidetone.core.trunk.guard;

import io.sidetone.core.config.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts wrong PINs, caller by caller: a telephone that tries one after the other does not keep the
 * others from calling. For one thread at a time.
 */
final class Pins {

    /** A slip of the finger is none of them, guessing is. */
    static final int TRIES = 3;

    /** Guessing all PINs of six digits takes a thousand years then. */
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    /**
     * @param wrong since the last right one, or the last lock
     * @param locks since the last right one
     * @param until no PIN is taken before
     */
    private record Trials(int wrong, int locks, Instant until) {

        static final Trials NONE = new Trials(0, 0, Instant.MIN);
    }

    private final Map<String, Trials> byCaller = new HashMap<>();

    boolean isLocked(Account account, Instant now) {
        return now.isBefore(trials(account).until());
    }

    /**
     * @param lock how long the first lock lasts
     */
    PinAnswer enter(Account account, String digits, Instant now, Duration lock) {
        var pin = account.rule().pin();
        if (pin.isEmpty()) {
            return PinAnswer.NONE;
        } else if (isLocked(account, now)) {
            return PinAnswer.LOCKED;
        } else if (isRight(pin.get(), digits)) {
            byCaller.remove(account.name());
            return PinAnswer.RIGHT;
        }
        return wrong(account, now, lock);
    }

    /** Compares in a time that tells nothing of how far they agree. */
    private static boolean isRight(Secret pin, String digits) {
        return Optional.of(digits)
                .filter(keyed -> !keyed.isEmpty())
                .map(Secret::new)
                .filter(pin::equals)
                .isPresent();
    }

    private PinAnswer wrong(Account account, Instant now, Duration lock) {
        var before = trials(account);
        var wrong = before.wrong() + 1;
        if (wrong < TRIES) {
            byCaller.put(account.name(), new Trials(wrong, before.locks(), before.until()));
            return PinAnswer.WRONG;
        }
        var until = now.plus(lasting(lock, before.locks()));
        byCaller.put(account.name(), new Trials(0, before.locks() + 1, until));
        return PinAnswer.LOCKED;
    }

    private static Duration lasting(Duration lock, int locks) {
        var doubled = lock.multipliedBy(1L << Math.min(locks, 16));
        return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
    }

    private Trials trials(Account account) {
        return byCaller.getOrDefault(account.name(), Trials.NONE);
    }
}
